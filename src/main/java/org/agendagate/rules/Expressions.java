package org.agendagate.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.language.Expression;

/** The parts of expressions, and one spelling for each: equal spelling means equal meaning. */
final class Expressions {
    private Expressions() {}

    static List<Expression> partsOf(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        } else if (expression instanceof Expression.OneOf oneOf) {
            return Stream.concat(Stream.of(oneOf.left()), oneOf.values().stream())
                    .toList();
        } else if (expression instanceof Expression.Contains contains) {
            return List.of(contains.container(), contains.element());
        } else if (expression instanceof Expression.Counted counted) {
            return List.of(counted.first(), counted.second());
        } else if (expression instanceof Expression.All all) {
            return all.parts();
        } else if (expression instanceof Expression.Any any) {
            return any.parts();
        } else if (expression instanceof Expression.Negation negation) {
            return List.of(negation.part());
        }
        return List.of();
    }

    static String spell(Expression expression) {
        return spell(expression, UnaryOperator.identity());
    }

    /** As the other one, with each variable called what {@code names} calls it. */
    static String spell(Expression expression, UnaryOperator<String> names) {
        if (expression instanceof Expression.Literal literal) {
            Object value = literal.value();
            return value == null ? "null" : value.getClass().getSimpleName() + " `" + quoted(value) + "`";
        } else if (expression instanceof Expression.Own own) {
            return own.field().name();
        } else if (expression instanceof Expression.Foreign foreign) {
            return names.apply(foreign.variable()) + "." + foreign.field().name();
        } else if (expression instanceof Expression.Bound bound) {
            return names.apply(bound.variable());
        } else if (expression instanceof Expression.Comparison comparison) {
            return "(" + spell(comparison.left(), names) + comparison.operator().sign()
                    + spell(comparison.right(), names) + ")";
        }
        String kind = expression instanceof Expression.Counted counted
                ? counted.function().name()
                : expression.getClass().getSimpleName();
        return kind
                + partsOf(expression).stream()
                        .map(part -> spell(part, names))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** No text can end its own quotes and go on as if it were something else. */
    private static String quoted(Object value) {
        return value.toString().replace("\\", "\\\\").replace("`", "\\`");
    }
}
