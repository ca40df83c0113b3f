package org.agendagate.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parser read, before anything of it is known to exist or to fit. */
interface Syntax {
    record File(@Nullable String packageName, List<RuleSyntax> rules) {}

    /** {@code report} is empty where that was told already. */
    record RuleSyntax(
            Token keyword,
            @Nullable Token name,
            List<Entry> entries,
            List<Entry> attributes,
            List<ConditionSyntax> conditions,
            List<Token> report,
            Span span) {
        int end() {
            return span.end();
        }
    }

    /**
     * Where a rule stands, in offsets.
     *
     * @param above behind what stands before it
     * @param when behind that word
     * @param then before that word
     * @param end behind the rule
     */
    record Span(int above, int start, int when, int then, int end) {}

    /** {@code @name( value )} or {@code name value}; {@code value} is {@code null} where that was told already. */
    record Entry(Token name, @Nullable Token value) {}

    /**
     * {@code not}, {@code exists}, {@code forall}, {@code accumulate} or no word, and a pattern.
     *
     * @param every what {@code forall} asks of each fact of the pattern; {@code null} for the others
     * @param accumulate what {@code accumulate} makes of the facts; {@code null} for the others
     */
    record ConditionSyntax(
            @Nullable Token word,
            PatternSyntax pattern,
            @Nullable PatternSyntax every,
            @Nullable AccumulateSyntax accumulate) {}

    record AccumulateSyntax(List<FigureSyntax> figures, List<Constraint> constraints) {}

    /** {@code $n : count( 1 )}; {@code argument} is {@code null} for empty parentheses. */
    record FigureSyntax(
            Token variable, Token function, @Nullable Token argument) {}

    record PatternSyntax(
            @Nullable Token variable, Token type, List<Name> names, List<Constraint> constraints, int end) {
        int start() {
            return variable == null ? type.start() : variable.start();
        }
    }

    /** {@code $t : title}. */
    record Name(Token variable, Token field) {}

    /** Something that is true or false. */
    sealed interface Constraint {
        int start();
    }

    record Test(Operand left, Token operator, String sign, boolean negated, Operand right) implements Constraint {
        @Override
        public int start() {
            return left.token().start();
        }
    }

    record Listed(Operand left, boolean negated, List<Operand> values) implements Constraint {
        @Override
        public int start() {
            return left.token().start();
        }
    }

    record Bare(Operand operand) implements Constraint {
        @Override
        public int start() {
            return operand.token().start();
        }
    }

    record Both(List<Constraint> parts) implements Constraint {
        @Override
        public int start() {
            return parts.get(0).start();
        }
    }

    record Either(List<Constraint> parts) implements Constraint {
        @Override
        public int start() {
            return parts.get(0).start();
        }
    }

    record Inverse(int start, Constraint part) implements Constraint {}

    /** Something to compare. */
    sealed interface Operand {
        /** Where it begins. */
        Token token();
    }

    /** A text, a number, {@code true}, {@code false} or {@code null}. */
    record Constant(Token token, @Nullable Object value) implements Operand {}

    record FieldName(Token token) implements Operand {}

    /** {@code workingDays( a, b )}. */
    record Call(Token token, DayFunction function, List<Operand> arguments) implements Operand {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record VariableName(Token token, @Nullable Token field) implements Operand {}
}
