package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.MajorDecision;
import org.agendagate.packet.ProcedureStep;
import org.jspecify.annotations.Nullable;

/** The time that a legal review had: of a document for deliberation, or of a major administrative decision. */
@Meaning(
        zh = "法规审核时间：审议文件前置审核或者重大行政决策合法性审查，从送审到要求出具意见",
        en = "the time given to the legal review of a document or of a major decision",
        at = "/items/0/documents/0/reviews/0")
public record LegalReview(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "审核对象", en = "what is reviewed", example = "《明川省政务公开工作办法（送审稿）》")
        String subject,

        @Meaning(
                zh = "起算日：受理日期，没有受理日期的为送审日期；都没有的为空",
                en = "day from which time runs: of acceptance, otherwise of sending; absent where neither is known",
                from = "sentOn",
                example = "2026-09-28")
        @Nullable
        LocalDate startedOn,

        @Meaning(
                zh = "要求出具意见的日期；没有载明的为本次会议报送截止日",
                en = "day by which the opinion is asked for; where it is not said, the last day of submission",
                from = "requiredOn",
                example = "2026-10-14")
        LocalDate requiredOn,

        @Meaning(
                zh = "起算日之后至要求日期有多少个工作日，满规定天数即不再数；起算日不明的为空",
                en =
                        "working days from then on up to that day, counted up to the number required; absent where unknown",
                from = {"sentOn", "requiredOn"},
                example = "4")
        @Nullable
        Integer workingDays,

        @Meaning(zh = "规定应预留的工作日数（thresholds.yaml）", en = "working days that are required", example = "7")
        int workingDaysRequired,

        @Meaning(zh = "已说明紧急依据", en = "an emergency basis is given")
        boolean emergency)
        implements Fact {

    static LegalReview of(
            LegalPreReview review, String subject, String place, Facts.Setting setting, AgendaItem item, String at) {
        LocalDate start = review.acceptedOn() == null ? review.sentOn() : review.acceptedOn();
        return of(start, review.requiredOn(), review.emergencyBasis(), subject, place, setting, item, at);
    }

    /** The review of the decision itself, or {@code null} where it was not sent, which is another rule's business. */
    static @Nullable LegalReview of(
            @Nullable MajorDecision decision, Facts.Setting setting, AgendaItem item, String at) {
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
            Facts.Setting setting,
            AgendaItem item,
            String at) {
        Reference reference = setting.reference();
        int lead = reference.thresholds().reviewLeadDays();
        LocalDate until = required == null ? setting.deadline().toLocalDate() : required;
        return new LegalReview(
                place,
                at,
                item.itemNo(),
                subject,
                start,
                until,
                start == null ? null : reference.calendar().workingDaysUpTo(start, until, lead),
                lead,
                emergencyBasis != null && !emergencyBasis.isBlank());
    }
}
