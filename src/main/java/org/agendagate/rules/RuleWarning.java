package org.agendagate.rules;

import java.util.Locale;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.Problem.Severity;
import org.agendagate.language.ProblemCode;
import org.agendagate.language.Rule;

/** What is odd about a rule beside another one. */
enum RuleWarning {
    EQUAL_RULE(
            "规则 `%s` 与规则 `%s` 条件相同，同一问题会报告两次；请删除其中一条，或者改正条件",
            "rule `%s` asks the same as rule `%s`, so that each report comes twice; delete one or correct its"
                    + " conditions"),
    COVERED_RULE(
            "凡规则 `%s` 报告的，规则 `%s` 也报告（后果相同、条件更宽），同一问题会报告两次；请确认是否需要两条",
            "wherever rule `%s` reports, rule `%s` does too, with the same effect and wider conditions; see whether"
                    + " both are needed");

    private final String zh;
    private final String en;

    RuleWarning(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Problem at(Rule rule, Rule other) {
        Place place = rule.place();
        return new Problem(
                place.file(),
                place.line(),
                place.column(),
                Severity.WARNING,
                code(),
                zh.formatted(rule.id(), other.id()),
                en.formatted(rule.id(), other.id()));
    }

    ProblemCode problemCode() {
        return ProblemCode.ofFormats(code(), Severity.WARNING, zh, en);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
