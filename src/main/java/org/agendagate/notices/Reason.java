package org.agendagate.notices;

import java.time.LocalDateTime;
import java.util.Set;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.findings.Wording;

/**
 * One numbered point of a notice.
 *
 * @param ordinal 一、二、三
 * @param title the rule, as it is called
 * @param due by when, with the weekday; empty where no time is known
 * @param review what its desk said, where that is why it rejects; empty where a rule does
 * @param cure which note is asked for when the item comes again; empty where none is
 * @param desk who looks at it, where it is a flag; empty where it is none
 * @param withoutException whether it is one of the three rules that nobody is asked about again
 */
public record Reason(
        String ordinal,
        String ruleId,
        String title,
        String fact,
        String basis,
        String remedy,
        String actor,
        String due,
        String review,
        String cure,
        String desk,
        boolean withoutException) {
    private static final Set<String> WITHOUT_EXCEPTION = Set.of("G01", "G02", "G03");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /** @param told when the notice was due to go out: no time before that is told */
    static Reason of(int number, Finding finding, LocalDateTime told) {
        String due = finding.dueBy();
        Wording cure = finding.cureNote();
        return new Reason(
                chinese(number),
                finding.ruleId(),
                finding.ruleName().zh(),
                finding.reason().zh(),
                sentence(finding.authority().basis().zh()),
                finding.remedy().zh(),
                finding.actor().zh(),
                due == null || ChineseTimes.isOver(due, told) ? "" : ChineseTimes.due(due),
                finding.rejects() && finding.review() != null ? said(finding, finding.review()) : "",
                cure == null ? "" : cure.zh(),
                finding.has(Effect.FLAG) ? finding.desk().label() : "",
                WITHOUT_EXCEPTION.contains(finding.ruleId()));
    }

    private static String said(Finding finding, Review review) {
        return "%s%s核查不予上会：%s"
                .formatted(
                        finding.desk().label(), ChineseTimes.day(review.at().toLocalDate()), sentence(review.reason()));
    }

    private static String sentence(String words) {
        return words.endsWith("。") ? words : words + "。";
    }

    /** 1 to 99 as officials number their points. */
    static String chinese(int number) {
        int tens = number / 10;
        return (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "十" : "") + DIGITS[number % 10];
    }
}
