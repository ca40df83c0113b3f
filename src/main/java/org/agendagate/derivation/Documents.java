package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agendagate.facts.Document;
import org.agendagate.facts.LegalReview;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.ReviewComment;
import org.agendagate.packet.ReviewOutcome;
import org.agendagate.packet.TextDigests;
import org.agendagate.packet.TextDigests.Likeness;
import org.agendagate.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Where the pre-review of each document of an item stands, and whether its text is the one that was reviewed and signed.
 *
 * <p>The review that counts is the latest of the very text that is handed in, so that a return to an earlier, reviewed
 * text is reviewed again (edge case 24 of the domain notes); where that text was never reviewed, the latest of all. An
 * exemption that the legal division did not sign hides no review. The text is that of the file the gate keeps; where it
 * keeps none, what the packet declares. A review that blocks and does not say which text or
 * which day is taken as the latest of this text: leaving something out of it never lets the item pass.
 */
final class Documents {
    private static final Comparator<LegalPreReview> BY_DAY = Comparator.comparing(
            review -> Objects.requireNonNullElse(review.sentOn(), blocks(review) ? LocalDate.MAX : LocalDate.MIN));

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final SeenTexts texts;
    private final OwnReview ownReview;

    Documents(Derivation.Setting setting, AgendaItem item, String at, Signatures signatures) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.texts = new SeenTexts(setting.keptFiles(), signatures.counting());
        this.ownReview = new OwnReview(setting);
    }

    List<Document> facts() {
        return IntStream.range(0, item.documents().size())
                .mapToObj(index -> document(item.documents().get(index), at + "/documents/" + index))
                .toList();
    }

    /** The time of each review that counts; none where it was not sent or the legal division needs none. */
    List<LegalReview> reviewTimes() {
        List<LegalReview> times = new ArrayList<>();
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            boolean sent =
                    document.forDeliberation() && document.reviews().stream().anyMatch(this::isSent);
            LegalPreReview review = sent ? reviewThatCounts(document) : null;
            if (review != null && review.outcome() != ReviewOutcome.NOT_REQUIRED) {
                times.add(ReviewTimes.of(
                        review,
                        "《" + document.title() + "》",
                        at + "/documents/" + index + "/reviews/"
                                + document.reviews().indexOf(review),
                        setting,
                        item,
                        at));
            }
        }
        return times;
    }

    private Document document(DeliberationDocument document, String place) {
        KnownDocument file = texts.keptFile(document);
        LegalPreReview review = reviewThatCounts(document);
        boolean exempt = review != null && isExempt(review);
        boolean own = review != null && isOwnOnly(review);
        LocalDate validUntil = review == null ? null : validUntil(review);
        Likeness reviewed = exempt
                ? Likeness.SAME
                : review == null ? Likeness.OTHER : texts.likeReviewed(document, review, this::isLegalDivision);
        Likeness signed = texts.likeSigned(document);
        Likeness stored = texts.likeStored(document);
        return new Document(
                place,
                at,
                item.itemNo(),
                document.docNo(),
                document.title(),
                document.forDeliberation(),
                document.reviews().stream().anyMatch(this::isSent),
                review == null ? null : review.outcome().name(),
                review == null ? "未送审" : review.outcome().label() + (own ? "，由起草处室自行审核，未由指定的代审单位签署" : ""),
                review == null
                        ? "not sent"
                        : Words.of(review.outcome()) + (own ? ", by the section that drafted it and no stand-in" : ""),
                review != null && review.reformRoute(),
                review == null ? "" : Objects.requireNonNullElse(review.points(), ""),
                review == null ? null : dueOn(review),
                validUntil,
                exempt || (validUntil != null && !setting.today().isAfter(validUntil)),
                reviewed == Likeness.SAME,
                reviewed != Likeness.UNKNOWN,
                signed == Likeness.SAME,
                signed != Likeness.UNKNOWN,
                texts.notCovering(document)
                        .map(opinion -> setting.reference().portfolios().title(opinion.leader()))
                        .collect(Collectors.joining("、")),
                file != null,
                stored == Likeness.SAME,
                stored != Likeness.UNKNOWN,
                file == null ? document.characters() : Integer.valueOf(file.characters()),
                file == null ? 0 : file.trackedChanges(),
                file == null ? 0 : file.comments(),
                file == null ? 0 : file.hiddenCharacters(),
                file == null ? 0 : file.pictures(),
                file == null ? 0 : file.scannedPages(),
                review == null ? 0 : review.comments().size(),
                review == null
                        ? 0
                        : (int) review.comments().stream()
                                .filter(Documents::isOpen)
                                .count());
    }

    private @Nullable LegalPreReview reviewThatCounts(DeliberationDocument document) {
        List<LegalPreReview> genuine = document.reviews().stream()
                .filter(review -> review.outcome() != ReviewOutcome.NOT_REQUIRED || isExempt(review))
                .toList();
        List<LegalPreReview> ofThisText = genuine.stream()
                .filter(review -> mayBeOfText(review, texts.of(document)))
                .toList();
        return latest(!ofThisText.isEmpty() ? ofThisText : !genuine.isEmpty() ? genuine : document.reviews());
    }

    private static boolean mayBeOfText(LegalPreReview review, TextDigests text) {
        if (review.reviewedTextHash() == null) {
            return blocks(review);
        }
        Likeness likeness = text.like(review.reviewedTextHash());
        return likeness == Likeness.SAME || (likeness == Likeness.UNKNOWN && blocks(review));
    }

    private static boolean blocks(LegalPreReview review) {
        return review.outcome() == ReviewOutcome.FAILED
                || (review.outcome() == ReviewOutcome.RISK_STATED && !review.reformRoute());
    }

    /** On the same day, the one written later. */
    private static @Nullable LegalPreReview latest(Collection<LegalPreReview> reviews) {
        return reviews.stream()
                .reduce((earlier, later) -> BY_DAY.compare(later, earlier) < 0 ? earlier : later)
                .orElse(null);
    }

    /** Sent is what the seed rule tests: pending, failed or expired reviews are other rules' business. */
    private boolean isSent(LegalPreReview review) {
        return review.outcome() == ReviewOutcome.NOT_REQUIRED
                ? isExempt(review)
                : review.sentOn() != null && !ownReview.is(review);
    }

    /** Only the legal division can say that a document needs no review. */
    private boolean isExempt(LegalPreReview review) {
        String signer = review.notRequiredSignedBy();
        return review.outcome() == ReviewOutcome.NOT_REQUIRED
                && (isLegalDivision(signer) || ownReview.isByStandIn(review))
                && !ownReview.is(review);
    }

    /** Whether nothing keeps the review from counting but that the drafting section made it. */
    private boolean isOwnOnly(LegalPreReview review) {
        return ownReview.is(review)
                && (review.outcome() == ReviewOutcome.NOT_REQUIRED
                        ? isLegalDivision(review.notRequiredSignedBy())
                        : review.sentOn() != null);
    }

    private boolean isLegalDivision(@Nullable String name) {
        return name != null
                && setting.reference()
                        .thresholds()
                        .legalDivisions()
                        .contains(setting.naming().unit(name));
    }

    private @Nullable LocalDate validUntil(LegalPreReview review) {
        if (review.validUntil() != null) {
            return review.validUntil();
        }
        LocalDate decidedOn = review.decidedOn();
        return decidedOn == null
                ? null
                : decidedOn.plusDays(setting.reference().thresholds().reviewValidDays());
    }

    private @Nullable LocalDate dueOn(LegalPreReview review) {
        if (review.outcome() == ReviewOutcome.RETURNED_INCOMPLETE) {
            return review.returnedMaterialsBy();
        } else if (review.dueOn() != null || review.outcome() != ReviewOutcome.SENT_PENDING) {
            return review.dueOn();
        }
        LocalDate start = review.acceptedOn() == null ? review.sentOn() : review.acceptedOn();
        Reference reference = setting.reference();
        return start == null
                ? null
                : setting.days()
                        .count(
                                calendar -> calendar.workingDayAfter(
                                        start, reference.thresholds().reviewWorkingDays()),
                                "Document.reviewDueOn");
    }

    private static boolean isOpen(ReviewComment comment) {
        if (comment.adoption() == null) {
            return true;
        }
        boolean explained =
                comment.explanation() != null && !comment.explanation().isBlank();
        return switch (comment.adoption()) {
            case ADOPTED -> false;
            case PARTLY_ADOPTED, NOT_ADOPTED_EXPLAINED -> !explained;
        };
    }
}
