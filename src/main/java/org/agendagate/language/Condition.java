package org.agendagate.language;

import java.util.List;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.jspecify.annotations.Nullable;

/** One line of a rule's {@code when} part. */
public sealed interface Condition {
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
    }

    /**
     * There is no fact that fulfils the pattern. Also what {@code forall} says: no fact of its first pattern fails its
     * second.
     */
    record Not(Pattern pattern) implements Condition {}

    /** There is at least one fact that fulfils the pattern; the rule holds once however many there are. */
    record Exists(Pattern pattern) implements Condition {}

    /** A name for the value of a field of the pattern's fact: {@code $title : title}. */
    record Binding(String variable, FactField field) {}
}
