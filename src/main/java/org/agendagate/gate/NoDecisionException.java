package org.agendagate.gate;

import java.util.List;
import java.util.Locale;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.rules.RuleFailureException;
import org.agendagate.rules.TooManyMatchesException;
import org.jspecify.annotations.Nullable;

/** The gate could not decide; this is never an acceptance. The message is English, {@link #zh()} the same in Chinese. */
public sealed class NoDecisionException extends RuntimeException permits UnfitPacketException {
    private static final long serialVersionUID = 1;

    private final String zh;
    private final transient List<String> failedRules;

    NoDecisionException(String zh, String en, @Nullable Throwable cause) {
        this(zh, en, List.of(), cause);
    }

    private NoDecisionException(String zh, String en, List<String> failedRules, @Nullable Throwable cause) {
        super(en, cause);
        this.zh = zh;
        this.failedRules = List.copyOf(failedRules);
    }

    /** No day to answer by can be told. */
    public static NoDecisionException of(MissingCalendarYearException missing) {
        return new NoDecisionException(
                String.format(
                        Locale.ROOT,
                        "缺少%d年工作日历，无法推算时限，未作决定：请按国务院办公厅通知补充 rules/reference/calendar/%d.yaml。",
                        missing.year(),
                        missing.year()),
                String.valueOf(missing.getMessage()),
                missing);
    }

    /**
     * The rule book in force is one that this program refuses.
     *
     * @param zh where and why, in Chinese
     * @param en the same in English
     */
    public static NoDecisionException barred(String zh, String en) {
        return new NoDecisionException(
                "本版程序不再采用现行规则，暂不受理报送：%s。请政策人员按提示改正规则目录，检查通过后自动恢复受理；以前的判定照常查阅和核对。".formatted(zh),
                ("this program refuses the rule book in force, so nothing is taken in: %s; policy staff mend the rules"
                                + " directory, and once it passes, packets are taken in again by themselves")
                        .formatted(en),
                null);
    }

    /** A rule reports so much that nobody could read it. */
    static NoDecisionException of(TooManyMatchesException tooMany) {
        return new NoDecisionException(
                String.format(
                        Locale.ROOT,
                        "规则报告超过 %d 次，其中以规则 %s 为最多，未作决定：请联系政策人员检查该规则，或者将报送包拆成几个后重新报送。",
                        tooMany.most(),
                        tooMany.ruleId()),
                String.format(
                        Locale.ROOT,
                        ("the rules report more than %d times, `%s` most of all; no decision was made: "
                                + "have that rule looked at, or split the packet and send the parts"),
                        tooMany.most(),
                        tooMany.ruleId()),
                List.of(tooMany.ruleId()),
                tooMany);
    }

    /** The engine failed over what a rule says. */
    static NoDecisionException of(RuleFailureException failure) {
        String rules = String.join("、", failure.ruleIds());
        return new NoDecisionException(
                "规则 %s 运行出错，未作决定：请联系政策人员停用或者改正该规则，并保留本报送包。".formatted(rules),
                "rule %s failed, no decision was made: keep the packet and have that rule corrected or switched off"
                        .formatted(String.join(", ", failure.ruleIds())),
                failure.ruleIds(),
                failure);
    }

    /** The engine failed, and no rule is known to be behind it. */
    static NoDecisionException of(RuntimeException failure) {
        return new NoDecisionException(
                "规则引擎出错，未作决定：请联系系统管理员，并保留本报送包。",
                "the rule engine failed, no decision was made: keep the packet and call the operator",
                failure);
    }

    /** The packet took longer to judge than it may. */
    public static NoDecisionException outOfTime() {
        return new NoDecisionException(
                "审核用时超过上限，未作决定：请将报送包拆成几个后重新报送；仍不能解决的，请联系系统管理员。",
                "judging took longer than it may, no decision was made: split the packet and send the parts, "
                        + "or call the operator",
                null);
    }

    /** The rules over which the engine failed, or that reported too much; empty where it was anything else. */
    public List<String> failedRules() {
        return failedRules;
    }

    public String zh() {
        return zh;
    }
}
