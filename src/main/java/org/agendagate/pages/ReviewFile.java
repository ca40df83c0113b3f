package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.documents.TextChanges;
import org.agendagate.handling.MatterOpened;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.language.Passage;
import org.agendagate.language.RuleFile;
import org.agendagate.language.RuleReader;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.TextDigests;
import org.agendagate.packet.TextDigests.Likeness;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reviewer lays beside a flag: the rule as it stood, earlier acts on the item, what changed in its documents. */
@Component
final class ReviewFile {
    private final Reviews reviews;
    private final Records records;
    private final RuleBookRecords ruleBooks;
    private final DocumentRecords documents;
    private final PacketReader reader;
    private final OpeningMatters matters;

    ReviewFile(
            Reviews reviews,
            Records records,
            RuleBookRecords ruleBooks,
            DocumentRecords documents,
            PacketReader reader,
            OpeningMatters matters) {
        this.reviews = reviews;
        this.records = records;
        this.ruleBooks = ruleBooks;
        this.documents = documents;
        this.reader = reader;
        this.matters = matters;
    }

    /**
     * A document that is not what it was in the revision before.
     *
     * @param changes {@code null} where not both texts are kept here
     */
    public record ChangedDocument(
            String docNo,
            String title,
            boolean added,
            @Nullable TextChanges changes) {}

    /** The rule as it stood when the flag was opened. */
    Passage ruleText(ReviewEntry entry) {
        byte[] file = ruleBooks
                .findFiles(entry.ruleBook())
                .orElseThrow(NoSuchPage::new)
                .get(entry.ruleFile());
        String text = file == null ? "" : new String(file, UTF_8);
        return RuleReader.passage(new RuleFile(entry.ruleFile(), text), entry.ruleLine())
                .orElseGet(() -> new Passage("", text, ""));
    }

    /** Whether the person may open the item that the flag is on, as it was handed in. */
    boolean isOpenable(ReviewEntry entry, Person person) {
        return !entry.flag().itemNo().isEmpty()
                && !(matters.open(
                                entry.packetNo(), entry.revision(), entry.flag().itemNo(), person)
                        instanceof MatterOpened.NotThere);
    }

    /** The packet as it was handed in. */
    Optional<JsonNode> findFiled(ReviewEntry entry) {
        return records.findPacket(entry.packetNo(), entry.revision()).map(JsonMapper.shared()::readTree);
    }

    /** What was decided before on flags of the same item, the last revision first. */
    List<ReviewEntry> earlier(ReviewEntry entry) {
        List<ReviewEntry> earlier = new ArrayList<>();
        for (int revision = entry.revision(); revision > 0; revision--) {
            reviews.list(entry.packetNo(), revision).stream()
                    .filter(other -> other.closing() != null
                            && !other.id().equals(entry.id())
                            && other.flag().itemNo().equals(entry.flag().itemNo()))
                    .forEach(earlier::add);
        }
        return earlier;
    }

    /** The item's documents that differ from the revision before; none for a first revision. */
    List<ChangedDocument> changedDocuments(ReviewEntry entry) {
        Optional<AgendaItem> before = find(entry, entry.revision() - 1);
        Optional<AgendaItem> after = find(entry, entry.revision());
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        List<ChangedDocument> changed = new ArrayList<>();
        for (DeliberationDocument document : after.get().documents()) {
            DeliberationDocument earlier = before.get().documents().stream()
                    .filter(other -> other.docNo().equals(document.docNo()))
                    .findFirst()
                    .orElse(null);
            if (earlier == null) {
                changed.add(new ChangedDocument(document.docNo(), document.title(), true, null));
            } else {
                addIfChanged(changed, earlier, document);
            }
        }
        return changed;
    }

    /** Told by the kept files, or as declared where not both are kept. */
    private void addIfChanged(
            List<ChangedDocument> changed, DeliberationDocument earlier, DeliberationDocument document) {
        TextChanges changes = changes(earlier.fileHash(), document.fileHash());
        if (changes == null ? differs(earlier, document) : !changes.sameText()) {
            changed.add(new ChangedDocument(document.docNo(), document.title(), false, changes));
        }
    }

    private static boolean differs(DeliberationDocument earlier, DeliberationDocument later) {
        Likeness declared = TextDigests.of(earlier.textHash()).like(later.textHash());
        if (earlier.textHash() != null && later.textHash() != null && declared != Likeness.UNKNOWN) {
            return declared == Likeness.OTHER;
        }
        return earlier.fileHash() == null || !earlier.fileHash().equals(later.fileHash());
    }

    private @Nullable TextChanges changes(@Nullable String before, @Nullable String after) {
        return before == null || after == null || before.equals(after)
                ? null
                : documents.findChanges(before, after).orElse(null);
    }

    private Optional<AgendaItem> find(ReviewEntry entry, int revision) {
        return revision < 1
                ? Optional.empty()
                : records.findPacket(entry.packetNo(), revision)
                        .flatMap(reader::readRecorded)
                        .flatMap(read -> read.packet().items().stream()
                                .filter(item ->
                                        item.itemNo().equals(entry.flag().itemNo()))
                                .findFirst());
    }
}
