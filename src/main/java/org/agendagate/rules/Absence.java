package org.agendagate.rules;

import java.util.stream.Stream;
import org.agendagate.language.Condition;
import org.agendagate.language.Expression;
import org.agendagate.language.Header;
import org.agendagate.language.Rule;

/**
 * Whether two fields that both say nothing are equal. The guide says that what is absent equals nothing but {@code null}.
 * With it goes how the first edition filled in Chinese texts: see {@link ValueStyle#CHINESE_WITH_CODES}.
 */
enum Absence {
    /** As decisions of the first edition were made. */
    EQUALS_ABSENCE,
    EQUALS_NOTHING;

    /** The field that joins facts of one item, which is never absent. */
    private static final String JOIN = "itemNo";

    /** Whether the rule asks of two fields that may both be absent whether they are equal, or told it in other words. */
    static boolean matters(Rule rule) {
        return rule.conditions().stream().anyMatch(Absence::matters) || saysOtherwise(rule.header(), rule);
    }

    private static boolean saysOtherwise(Header header, Rule rule) {
        return Stream.of(header.reason(), header.remedy(), header.actor())
                .anyMatch(text -> Filling.differsByEdition(text, rule));
    }

    private static boolean matters(Condition condition) {
        return RuleModel.patternOf(condition).constraints().stream().anyMatch(Absence::matters)
                || (condition instanceof Condition.Accumulate accumulate
                        && accumulate.result().constraints().stream().anyMatch(Absence::matters));
    }

    private static boolean matters(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return isField(comparison.left()) && isField(comparison.right());
        } else if (expression instanceof Expression.OneOf oneOf) {
            return isField(oneOf.left()) && oneOf.values().stream().anyMatch(Absence::isField);
        }
        return Expressions.partsOf(expression).stream().anyMatch(Absence::matters);
    }

    private static boolean isField(Expression side) {
        return (side instanceof Expression.Own own && !own.field().name().equals(JOIN))
                || (side instanceof Expression.Foreign foreign
                        && !foreign.field().name().equals(JOIN))
                || side instanceof Expression.Bound;
    }
}
