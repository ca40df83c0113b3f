package org.agendagate.language;

import java.math.BigDecimal;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison, with what is known of it.
 *
 * @param name as the file calls it
 * @param kind {@code null} for the absent value
 * @param field {@code null} for a constant
 */
record Value(
        Token token,
        String name,
        Expression expression,
        @Nullable FieldKind kind,
        @Nullable FactField field) {
    static Value of(Syntax.Constant constant) {
        Object value = constant.value();
        String name = constant.token().isText() ? '"' + constant.token().quoted() + '"' : String.valueOf(value);
        return new Value(constant.token(), name, new Expression.Literal(value), kindOf(value), null);
    }

    static Value of(Token token, String name, Expression expression, FactField field) {
        return new Value(token, name, expression, field.kind(), field);
    }

    private static @Nullable FieldKind kindOf(@Nullable Object value) {
        if (value instanceof String) {
            return FieldKind.TEXT;
        } else if (value instanceof Boolean) {
            return FieldKind.BOOLEAN;
        }
        return value instanceof BigDecimal ? FieldKind.NUMBER : null;
    }

    boolean isConstant() {
        return expression instanceof Expression.Literal;
    }

    /** The constant's text; {@code null} where it is anything else. */
    @Nullable
    String text() {
        return expression instanceof Expression.Literal literal && literal.value() instanceof String text ? text : null;
    }
}
