package org.agendagate.language;

import org.agendagate.facts.FactField;
import org.agendagate.language.Expression.Bound;
import org.agendagate.language.Expression.Comparison;
import org.agendagate.language.Expression.Contains;
import org.agendagate.language.Expression.Foreign;
import org.agendagate.language.Expression.Literal;
import org.agendagate.language.Expression.OneOf;
import org.agendagate.language.Expression.Own;
import org.jspecify.annotations.Nullable;

/** What an expression names: the field of a fact, and a key that tells equal expressions. */
final class Named {
    private Named() {}

    /** The same text for the same expression, and quicker to compare. */
    static String key(Expression expression) {
        if (expression instanceof Own own) {
            return own.field().name();
        } else if (expression instanceof Foreign foreign) {
            return foreign.variable() + "." + foreign.field().name();
        } else if (expression instanceof Bound bound) {
            return bound.variable();
        } else if (expression instanceof Comparison comparison) {
            return key(comparison.left()) + comparison.operator().sign() + key(comparison.right());
        } else if (expression instanceof Contains contains) {
            return key(contains.container()) + " contains " + key(contains.element());
        } else if (expression instanceof OneOf oneOf) {
            return key(oneOf.left()) + " in "
                    + oneOf.values().stream().map(Named::key).toList();
        }
        if (expression instanceof Expression.Counted counted) {
            return counted.function() + " " + key(counted.first()) + " " + key(counted.second());
        }
        return expression instanceof Literal literal ? "\"" + literal.value() + "\"" : expression.toString();
    }

    static @Nullable FactField field(Expression expression) {
        if (expression instanceof Own own) {
            return own.field();
        } else if (expression instanceof Foreign foreign) {
            return foreign.field();
        }
        return expression instanceof Bound bound ? bound.field() : null;
    }

    static boolean isField(Expression expression) {
        return field(expression) != null;
    }
}
