package org.agendagate.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.TextChanges;
import org.agendagate.handling.Matter;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.TextDigests;
import org.agendagate.packet.TextDigests.Likeness;
import org.agendagate.records.DocumentRecord;
import org.agendagate.records.DocumentRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of an item: what is known of the files, and the text reviewed against the text for the meeting. */
@Component
final class MatterDocuments {
    private final DocumentRecords documents;
    private final OpeningMatters matters;

    MatterDocuments(DocumentRecords documents, OpeningMatters matters) {
        this.documents = documents;
        this.matters = matters;
    }

    /**
     * A document or an attachment.
     *
     * @param docNo empty for an attachment
     * @param file what is known of its file; {@code null} where it is not kept, or not to be opened with this item
     * @param reviewed the text the legal division saw; {@code null} where it saw none
     */
    public record Enclosed(
            String docNo,
            String name,
            @Nullable DocumentSummary file,
            @Nullable ReviewedText reviewed) {}

    /**
     * The text that was reviewed against the text for the meeting.
     *
     * @param changes {@code null} where not both are kept here
     */
    public record ReviewedText(Likeness likeness, @Nullable TextChanges changes) {
        /** Whether one can be laid beside the other. */
        public boolean compared() {
            return changes != null && !changes.changes().isEmpty();
        }

        /** Whether they are known to be the same text. */
        public boolean same() {
            return changes == null ? likeness == Likeness.SAME : changes.sameText();
        }

        /** Whether they are known to differ. */
        public boolean other() {
            return changes == null ? likeness == Likeness.OTHER : !changes.sameText();
        }
    }

    List<Enclosed> of(Matter matter, Person person) {
        List<Enclosed> all = new ArrayList<>();
        for (DeliberationDocument document : matter.item().documents()) {
            DocumentSummary file = find(matter, document.fileHash(), person).orElse(null);
            all.add(new Enclosed(document.docNo(), document.title(), file, reviewed(matter, document, file, person)));
        }
        for (Attachment attachment : matter.item().attachments()) {
            all.add(new Enclosed(
                    "",
                    attachment.title(),
                    find(matter, attachment.fileHash(), person).orElse(null),
                    null));
        }
        return all;
    }

    /** A file that the item names, as far as it may be opened with it. */
    Optional<DocumentSummary> find(Matter matter, @Nullable String fileHash, Person person) {
        return fileHash == null || !matter.names(fileHash) || !matters.mayOpen(matter, fileHash, person)
                ? Optional.empty()
                : documents.find(fileHash).map(DocumentRecord::summary);
    }

    byte[] bytes(DocumentSummary file) {
        return documents.findFile(file.fileHash()).orElseThrow(NoSuchPage::new);
    }

    List<String> paragraphs(DocumentSummary file) {
        return documents.listParagraphs(file.fileHash());
    }

    private @Nullable ReviewedText reviewed(
            Matter matter, DeliberationDocument document, @Nullable DocumentSummary file, Person person) {
        String seen = document.reviews().stream()
                .map(LegalPreReview::reviewedTextHash)
                .filter(hash -> hash != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (seen == null) {
            return null;
        }
        TextChanges changes = file == null
                ? null
                : documents.listOfText(seen).stream()
                        .filter(other -> matters.mayOpen(matter, other, person))
                        .findFirst()
                        .flatMap(other -> documents.findChanges(other, file.fileHash()))
                        .orElse(null);
        return new ReviewedText(
                document.textHash() == null
                        ? Likeness.UNKNOWN
                        : TextDigests.of(seen).like(document.textHash()),
                changes);
    }
}
