package org.agendagate.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.jspecify.annotations.Nullable;

/** One line of a rule's {@code when} part. */
public sealed interface Condition {
    /** What facts it is about. */
    Pattern pattern();

    /**
     * There is a fact of the type that fulfils all constraints; the rule holds once for each.
     *
     * @param variable the name the fact is bound to, with its dollar sign; {@code null} where it is not
     */
    record Pattern(
            Place place, @Nullable String variable, FactType type, List<Binding> bindings, List<Expression> constraints)
            implements Condition {
        public Pattern {
            bindings = List.copyOf(bindings);
            constraints = List.copyOf(constraints);
        }

        @Override
        public Pattern pattern() {
            return this;
        }
    }

    /**
     * There is no fact that fulfils the pattern. Also what {@code forall} says: no fact of its first pattern fails its
     * second.
     */
    record Not(Pattern pattern) implements Condition {}

    /** There is at least one fact that fulfils the pattern; the rule holds once however many there are. */
    record Exists(Pattern pattern) implements Condition {}

    /**
     * The figures over all facts that fulfil the pattern, be there none; the rule holds once where the figures do.
     *
     * @param result binds the figures and tells what is asked of them
     */
    record Accumulate(Pattern pattern, List<Figure> figures, Pattern result) implements Condition {
        public Accumulate {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One figure.
     *
     * @param field what is added up or compared; {@code null} for a count
     */
    record Figure(Function function, @Nullable FactField field) {
        /** What is made of the facts; what a fact does not say is left out. */
        public enum Function {
            COUNT("计数"),
            SUM("合计"),
            MIN("最小"),
            MAX("最大");

            private final String zh;

            Function(String zh) {
                this.zh = zh;
            }

            /** The Chinese name. */
            String zh() {
                return zh;
            }

            String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            static @Nullable Function find(String word) {
                return Arrays.stream(values())
                        .filter(function -> function.word().equals(word) || function.zh.equals(word))
                        .findFirst()
                        .orElse(null);
            }
        }
    }

    /** A name for the value of a field of the pattern's fact: {@code $title : title}. */
    record Binding(String variable, FactField field) {}
}
