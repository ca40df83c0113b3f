package org.agendagate.language;

import java.util.List;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Expression.All;
import org.agendagate.language.Expression.Comparison;
import org.agendagate.language.Expression.Foreign;
import org.agendagate.language.Expression.Operator;
import org.agendagate.language.Expression.Own;
import org.agendagate.language.Scope.Variable;
import org.agendagate.language.Syntax.ConditionSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every condition after the first is tied to an earlier fact by an equality of plain fields, which the
 * engine looks up instead of trying all combinations. The key is the item number, but for one condition of a rule.
 */
final class Joins {
    private static final String KEY = "itemNo";
    private static final String KEY_ZH = "议题编号";

    private final Problems problems;
    private final Scope scope;
    private boolean first = true;
    private int wide;

    Joins(Problems problems, Scope scope) {
        this.problems = problems;
        this.scope = scope;
    }

    /** Passes over a condition that is wrong otherwise. */
    void skip() {
        first = false;
    }

    void check(ConditionSyntax condition, FactType type, List<Expression> constraints) {
        int start = condition.pattern().type().start();
        if (first) {
            first = false;
            return;
        }
        List<Comparison> joins = conjuncts(constraints)
                .filter(Joins::isJoin)
                .map(Comparison.class::cast)
                .toList();
        if (joins.isEmpty()) {
            boolean han = Script.isHan(condition.pattern().type().text());
            problems.tell(start, Mistake.NOT_JOINED, han ? KEY_ZH : KEY, example(han ? KEY_ZH : KEY));
        } else if (joins.stream().noneMatch(Joins::isByKey) && ++wide > Bounds.WIDE_JOINS) {
            problems.tell(start, Mistake.WIDE_JOIN, Bounds.WIDE_JOINS);
        }
    }

    private String example(String key) {
        return scope.facts().stream()
                .map(Variable::token)
                .map(token -> token.text() + "." + key)
                .findFirst()
                .orElse("$item." + key);
    }

    private static Stream<Expression> conjuncts(List<Expression> expressions) {
        return expressions.stream()
                .flatMap(expression -> expression instanceof All all ? conjuncts(all.parts()) : Stream.of(expression));
    }

    private static boolean isJoin(Expression expression) {
        if (!(expression instanceof Comparison comparison) || comparison.operator() != Operator.EQUAL) {
            return false;
        }
        FactField own = ownField(comparison);
        FactField other = otherField(comparison);
        return own != null && other != null && isKey(own) && isKey(other);
    }

    /** A field of a few constants is no key: it would tie nearly everything to everything. */
    private static boolean isKey(FactField field) {
        return (field.kind() == FieldKind.TEXT || field.kind() == FieldKind.NUMBER)
                && field.values().isEmpty();
    }

    private static boolean isByKey(Comparison comparison) {
        FactField own = ownField(comparison);
        FactField other = otherField(comparison);
        return own != null
                && other != null
                && own.name().equals(KEY)
                && other.name().equals(KEY);
    }

    private static @Nullable FactField ownField(Comparison comparison) {
        Expression side = comparison.left() instanceof Own ? comparison.left() : comparison.right();
        return side instanceof Own own ? own.field() : null;
    }

    private static @Nullable FactField otherField(Comparison comparison) {
        Expression side = comparison.left() instanceof Own ? comparison.right() : comparison.left();
        if (side instanceof Foreign foreign) {
            return foreign.field();
        }
        return side instanceof Expression.Bound bound ? bound.field() : null;
    }
}
