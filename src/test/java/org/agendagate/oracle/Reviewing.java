package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.packet.Adoption;
import org.agendagate.packet.ConfirmedChange;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.ReviewComment;
import org.agendagate.packet.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Where the pre-review of each document stands and which text was signed: G03 and G07 to G11.
 *
 * <p>The review that counts is the latest one of the very text, otherwise the latest of all. An exemption counts only
 * where the legal division signed it. What a review leaves open, its text or its day, is read against the item: a
 * review that ended badly is then the latest of this text, one that ended well is not.
 */
final class Reviewing {
    private final ItemReading reading;
    private final Policy policy;
    private final List<LeaderOpinion> signed;

    Reviewing(ItemReading reading, List<LeaderOpinion> signed) {
        this.reading = reading;
        this.policy = reading.policy();
        this.signed = signed;
    }

    void tell(RuleTexts texts) {
        List<DeliberationDocument> documents = reading.item().documents();
        for (int index = 0; index < documents.size(); index++) {
            if (documents.get(index).forDeliberation()) {
                tell(index, documents.get(index), texts);
            }
        }
    }

    private void tell(int index, DeliberationDocument document, RuleTexts texts) {
        LegalPreReview review = reviewThatCounts(document);
        boolean sent = isSent(document);
        tellSigners(index, document, texts);
        if (!sent) {
            texts.notSent(index, document, review);
        }
        if (review != null && endedBadly(review)) {
            texts.failed(index, document, review);
        }
        if (review == null || !sent) {
            return;
        }
        ReviewOutcome outcome = review.outcome();
        boolean open = outcome == ReviewOutcome.SENT_PENDING || outcome == ReviewOutcome.RETURNED_INCOMPLETE;
        boolean given = outcome == ReviewOutcome.PASSED
                || outcome == ReviewOutcome.PASSED_WITH_COMMENTS
                || outcome == ReviewOutcome.RISK_STATED;
        LocalDate validUntil = validUntil(review);
        if (open || (given && (validUntil == null || reading.today().isAfter(validUntil)))) {
            texts.pendingOrExpired(index, document, review, dueOn(review), validUntil);
        }
        if (given && !isReviewedText(document, review)) {
            texts.otherText(index, document);
        }
        long unanswered =
                review.comments().stream().filter(Reviewing::isUnanswered).count();
        if (given
                && outcome != ReviewOutcome.PASSED
                && (unanswered > 0 || review.comments().isEmpty())) {
            texts.unansweredComments(index, document, review, unanswered);
        }
    }

    private void tellSigners(int index, DeliberationDocument document, RuleTexts texts) {
        StringBuilder signers = new StringBuilder();
        for (LeaderOpinion opinion : signed) {
            if (!covers(opinion, document)) {
                signers.append(signers.length() == 0 ? "" : "、").append(policy.title(opinion.leader()));
            }
        }
        if (signers.length() > 0) {
            texts.changedAfterSigning(index, document, signers.toString());
        }
    }

    private static boolean covers(LeaderOpinion opinion, DeliberationDocument document) {
        String text = document.textHash();
        if (text == null) {
            return false;
        } else if (opinion.coversTextHashes().contains(text)) {
            return true;
        }
        for (ConfirmedChange change : document.changes()) {
            if (change.toTextHash().equals(text)
                    && change.confirmedBy().equals(opinion.leader())
                    && opinion.coversTextHashes().contains(change.fromTextHash())) {
                return true;
            }
        }
        return false;
    }

    boolean isSent(DeliberationDocument document) {
        for (LegalPreReview review : document.reviews()) {
            if (isExemption(review) ? isSignedExemption(review) : review.sentOn() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExemption(LegalPreReview review) {
        return review.outcome() == ReviewOutcome.NOT_REQUIRED;
    }

    private boolean isSignedExemption(LegalPreReview review) {
        return isExemption(review)
                && review.notRequiredSignedBy() != null
                && policy.legalDivisions().contains(review.notRequiredSignedBy());
    }

    private static boolean endedBadly(LegalPreReview review) {
        return review.outcome() == ReviewOutcome.FAILED
                || (review.outcome() == ReviewOutcome.RISK_STATED && !review.reformRoute());
    }

    @Nullable
    LegalPreReview reviewThatCounts(DeliberationDocument document) {
        LegalPreReview best = null;
        for (LegalPreReview review : document.reviews()) {
            if (best == null || rank(review, document) > rank(best, document)) {
                best = review;
            } else if (rank(review, document) == rank(best, document)
                    && !day(review).isBefore(day(best))) {
                best = review;
            }
        }
        return best;
    }

    private int rank(LegalPreReview review, DeliberationDocument document) {
        String text = document.textHash();
        if (isExemption(review) && !isSignedExemption(review)) {
            return 0;
        }
        boolean ofThisText = review.reviewedTextHash() == null
                ? endedBadly(review)
                : review.reviewedTextHash().equals(text);
        return ofThisText ? 2 : 1;
    }

    private static LocalDate day(LegalPreReview review) {
        return review.sentOn() != null ? review.sentOn() : endedBadly(review) ? LocalDate.MAX : LocalDate.MIN;
    }

    private @Nullable LocalDate validUntil(LegalPreReview review) {
        if (review.validUntil() != null) {
            return review.validUntil();
        }
        return review.decidedOn() == null ? null : review.decidedOn().plusDays(policy.validDays());
    }

    private @Nullable LocalDate dueOn(LegalPreReview review) {
        if (review.outcome() == ReviewOutcome.RETURNED_INCOMPLETE) {
            return review.returnedMaterialsBy();
        } else if (review.dueOn() != null || review.outcome() != ReviewOutcome.SENT_PENDING) {
            return review.dueOn();
        }
        LocalDate start = review.acceptedOn() != null ? review.acceptedOn() : review.sentOn();
        return start == null ? null : policy.workingDays(start, policy.reviewDays(), 1);
    }

    private boolean isReviewedText(DeliberationDocument document, LegalPreReview review) {
        String text = document.textHash();
        if (text == null || review.reviewedTextHash() == null) {
            return false;
        } else if (text.equals(review.reviewedTextHash())) {
            return true;
        }
        for (ConfirmedChange change : document.changes()) {
            if (change.fromTextHash().equals(review.reviewedTextHash())
                    && change.toTextHash().equals(text)
                    && policy.legalDivisions().contains(change.confirmedBy())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnanswered(ReviewComment comment) {
        boolean explained =
                comment.explanation() != null && !comment.explanation().isBlank();
        return comment.adoption() == null || (comment.adoption() != Adoption.ADOPTED && !explained);
    }
}
