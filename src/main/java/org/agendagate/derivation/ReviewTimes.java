package org.agendagate.derivation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.agendagate.facts.LegalReview;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.MajorDecision;
import org.agendagate.packet.ProcedureStep;
import org.agendagate.reference.Reference;
import org.jspecify.annotations.Nullable;

/** How much time legal reviews had. */
final class ReviewTimes {
    private ReviewTimes() {}

    static LegalReview of(
            LegalPreReview review,
            String subject,
            String place,
            Derivation.Setting setting,
            AgendaItem item,
            String at) {
        LocalDate start = review.acceptedOn() == null ? review.sentOn() : review.acceptedOn();
        return of(start, review.requiredOn(), review.emergencyBasis(), subject, place, setting, item, at);
    }

    /** The review of the decision itself, or {@code null} where it was not sent, which is another rule's business. */
    static @Nullable LegalReview of(
            @Nullable MajorDecision decision, Derivation.Setting setting, AgendaItem item, String at) {
        ProcedureStep step = decision == null ? null : decision.legalityReview();
        return step == null || step.sentOn() == null
                ? null
                : of(
                        step.sentOn(),
                        step.requiredOn(),
                        step.reason(),
                        "重大行政决策合法性审查",
                        at + "/majorDecision/legalityReview",
                        setting,
                        item,
                        at);
    }

    private static LegalReview of(
            @Nullable LocalDate start,
            @Nullable LocalDate required,
            @Nullable String emergencyBasis,
            String subject,
            String place,
            Derivation.Setting setting,
            AgendaItem item,
            String at) {
        Reference reference = setting.reference();
        int lead = reference.thresholds().reviewLeadDays();
        LocalDateTime deadline = setting.deadline();
        LocalDate until = required != null || deadline == null ? required : deadline.toLocalDate();
        return new LegalReview(
                place,
                at,
                item.itemNo(),
                subject,
                start,
                until,
                start == null || until == null
                        ? null
                        : setting.days()
                                .count(
                                        calendar -> calendar.workingDaysUpTo(start, until, lead),
                                        "LegalReview.workingDays"),
                lead,
                emergencyBasis != null && !emergencyBasis.isBlank());
    }
}
