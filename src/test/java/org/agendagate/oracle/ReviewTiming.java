package org.agendagate.oracle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.findings.Wording;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.MajorDecision;
import org.agendagate.packet.ProcedureStep;
import org.agendagate.packet.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** Whether legal reviews were given the time they need: G24. */
final class ReviewTiming {
    private static final int AFTER_DOCUMENTS = 1_000_000;

    private final ItemReading reading;
    private final Reviewing reviewing;
    private final List<Told> told;

    ReviewTiming(ItemReading reading, Reviewing reviewing, List<Told> told) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.told = told;
    }

    void tell() {
        List<DeliberationDocument> documents = reading.item().documents();
        for (int index = 0; index < documents.size(); index++) {
            DeliberationDocument document = documents.get(index);
            LegalPreReview review = reviewing.reviewThatCounts(document);
            if (document.forDeliberation()
                    && reviewing.isSent(document)
                    && review != null
                    && review.outcome() != ReviewOutcome.NOT_REQUIRED) {
                int entry = document.reviews().indexOf(review);
                judge(
                        "《" + document.title() + "》",
                        reading.place() + "/documents/" + index + "/reviews/" + entry,
                        review.acceptedOn() != null ? review.acceptedOn() : review.sentOn(),
                        review.sentOn(),
                        review.requiredOn(),
                        review.emergencyBasis(),
                        index,
                        entry);
            }
        }
        MajorDecision decision = reading.item().majorDecision();
        ProcedureStep step = decision == null ? null : decision.legalityReview();
        if (step != null && step.sentOn() != null) {
            judge(
                    "重大行政决策合法性审查",
                    reading.place() + "/majorDecision/legalityReview",
                    step.sentOn(),
                    step.sentOn(),
                    step.requiredOn(),
                    step.reason(),
                    AFTER_DOCUMENTS,
                    -1);
        }
    }

    private void judge(
            String subject,
            String place,
            @Nullable LocalDate start,
            @Nullable LocalDate sent,
            @Nullable LocalDate required,
            @Nullable String emergency,
            int part,
            int entry) {
        LocalDate until = required != null ? required : reading.deadline().toLocalDate();
        int needed = reading.policy().reviewLead();
        int days = 0;
        for (LocalDate day = start; day != null && day.isBefore(until); ) {
            day = day.plusDays(1);
            days += reading.policy().isWorkingDay(day) ? 1 : 0;
        }
        if ((start == null || days < needed) && (emergency == null || emergency.isBlank())) {
            tell(subject, place, start, sent, required, until, start == null ? null : days, part, entry);
        }
    }

    private void tell(
            String subject,
            String place,
            @Nullable LocalDate start,
            @Nullable LocalDate sent,
            @Nullable LocalDate required,
            LocalDate until,
            @Nullable Integer days,
            int part,
            int entry) {
        int needed = reading.policy().reviewLead();
        String unit = reading.packet().submittingUnit();
        String deadline =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(reading.deadline());
        Finding finding = new Finding(
                "G24",
                new Wording("法规审核时间不足", "Too little time for the legal review"),
                Effect.FLAG,
                Tier.TIME,
                reading.item().itemNo(),
                new Wording(
                        subject + "自" + zh(start) + "起算，要求于" + zh(until) + "前出具意见，预留" + (days == null ? "（空白）" : days)
                                + "个工作日，少于" + needed + "个，且未说明紧急依据。",
                        subject + ": from " + (start == null ? "(blank)" : start) + " to " + until + " there are "
                                + (days == null ? "(blank)" : days) + " working days, fewer than " + needed
                                + ", and no emergency basis is given"),
                new Wording(
                        "应为法规审核预留" + needed + "个工作日，请" + unit + "于"
                                + DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT)
                                        .format(reading.deadline())
                                + "前说明紧急依据，或者商法规处顺延。",
                        "leave " + needed + " working days to the legal review: " + unit
                                + " states the emergency basis by " + deadline
                                + ", or agrees on a later day with the legal division"),
                new Authority(
                        new Wording(
                                "《重大行政决策程序暂行条例》第二十六条：合法性审查的时间一般不少于七个工作日",
                                "Article 26 of the Interim Regulations on Procedures for Major Administrative"
                                        + " Decisions: normally no less than seven working days"),
                        Verification.TO_VERIFY),
                new Wording(unit, unit),
                deadline,
                new Spots()
                        .add("/submittingUnit", "报送单位", unit)
                        .add("/meeting/startsAt", "开始时间", reading.startsAt())
                        .add(place + "/sentOn", "送审日期", sent)
                        .add(place + "/requiredOn", part == AFTER_DOCUMENTS ? "要求完成日期" : "要求出具日期", required)
                        .list(),
                null);
        told.add(new Told(finding, reading.index(), part, entry, told.size()));
    }

    private static String zh(@Nullable LocalDate day) {
        return day == null
                ? "（空白）"
                : DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT).format(day);
    }
}
