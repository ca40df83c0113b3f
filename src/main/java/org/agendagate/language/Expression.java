package org.agendagate.language;

import java.util.List;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.jspecify.annotations.Nullable;

/** A checked expression over facts; as a constraint it yields true or false. */
public sealed interface Expression {
    /**
     * A constant: String, Boolean, BigDecimal, LocalDate, LocalDateTime, or {@code null}. Texts compared with dates
     * have become dates.
     */
    record Literal(@Nullable Object value) implements Expression {}

    /** A field of the fact that the pattern itself is about. */
    record Own(FactField field) implements Expression {}

    /** A field of the fact that an earlier pattern bound to {@code variable}. */
    record Foreign(String variable, FactType type, FactField field) implements Expression {}

    /** The value of a field that an earlier binding named; {@code variable} belongs to the pattern of that binding. */
    record Bound(String variable, FactField field) implements Expression {}

    /** {@code left operator right}; an absent value is neither smaller nor greater than any other. */
    record Comparison(Operator operator, Expression left, Expression right) implements Expression {}

    /** {@code left in ( … )}. */
    record OneOf(Expression left, List<Expression> values) implements Expression {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** {@code texts contains element}, for a list; {@code text contains part}, for a text. */
    record Contains(Expression container, Expression element) implements Expression {}

    /**
     * What is counted between two days, or back from one.
     *
     * @param second the other day, or a whole number where it counts back
     */
    record Counted(DayFunction function, Expression first, Expression second) implements Expression {}

    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Negation(Expression part) implements Expression {}

    /** How two values are compared. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Asks whether two values are the same, and not which is the greater one. */
        boolean isEquality() {
            return this == EQUAL || this == NOT_EQUAL;
        }

        /** Holds between two present values where this one does not. */
        Operator opposite() {
            return switch (this) {
                case LESS -> GREATER_OR_EQUAL;
                case LESS_OR_EQUAL -> GREATER;
                case GREATER -> LESS_OR_EQUAL;
                case GREATER_OR_EQUAL -> LESS;
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
            };
        }

        /** The same with its sides changed. */
        Operator mirrored() {
            return switch (this) {
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
                case EQUAL, NOT_EQUAL -> this;
            };
        }
    }
}
