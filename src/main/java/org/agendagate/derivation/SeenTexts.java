package org.agendagate.derivation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.TextDigests;
import org.agendagate.packet.TextDigests.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document's text is one that somebody saw. The text is that of the file the gate keeps, by every reading; where
 * it keeps none, what the packet declares. Two texts are compared by the newest reading that both have.
 */
final class SeenTexts {
    private final Map<String, KnownDocument> kept;
    private final List<LeaderOpinion> opinions;

    /**
     * @param kept files, by their digest
     * @param opinions that count as signed
     */
    SeenTexts(Map<String, KnownDocument> kept, List<LeaderOpinion> opinions) {
        this.kept = kept;
        this.opinions = opinions;
    }

    @Nullable
    KnownDocument keptFile(DeliberationDocument declared) {
        return declared.fileHash() == null ? null : kept.get(declared.fileHash());
    }

    TextDigests of(DeliberationDocument declared) {
        KnownDocument file = keptFile(declared);
        return file == null ? TextDigests.of(declared.textHash()) : file.text();
    }

    /** Whether what is declared is the text of the file; the same where one of them is missing. */
    Likeness likeStored(DeliberationDocument document) {
        KnownDocument file = keptFile(document);
        return file == null || document.textHash() == null
                ? Likeness.SAME
                : file.text().like(document.textHash());
    }

    /** @param mayConfirm who may say that a change does not matter */
    Likeness likeReviewed(DeliberationDocument document, LegalPreReview review, Predicate<String> mayConfirm) {
        return like(document, Stream.ofNullable(review.reviewedTextHash()).toList(), mayConfirm);
    }

    /** All leaders who signed must have signed on this text. */
    Likeness likeSigned(DeliberationDocument document) {
        return document.forDeliberation()
                ? opinions.stream().map(opinion -> covers(opinion, document)).reduce(Likeness.SAME, Likeness::and)
                : Likeness.SAME;
    }

    /** The opinions that were not signed on this text, as far as can be told. */
    Stream<LeaderOpinion> notCovering(DeliberationDocument document) {
        return opinions.stream().filter(opinion -> covers(opinion, document) != Likeness.SAME);
    }

    private Likeness covers(LeaderOpinion opinion, DeliberationDocument document) {
        return like(document, opinion.coversTextHashes(), opinion.leader()::equals);
    }

    /**
     * Whether the document's text is one of those that were seen, or was confirmed to be one but for what does not matter.
     * A list may name each of its texts by another reading, so each is held against the document by itself.
     */
    private Likeness like(DeliberationDocument document, List<String> seen, Predicate<String> mayConfirm) {
        TextDigests text = of(document);
        return document.changes().stream()
                .filter(change -> mayConfirm.test(change.confirmedBy()))
                .map(change -> like(TextDigests.of(change.fromTextHash()), seen).and(text.like(change.toTextHash())))
                .reduce(like(text, seen), Likeness::or);
    }

    private static Likeness like(TextDigests text, List<String> seen) {
        return seen.stream().map(text::like).reduce(Likeness.OTHER, Likeness::or);
    }
}
