package org.agendagate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FactField;
import org.agendagate.language.Condition;
import org.agendagate.language.Expression;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;
import org.drools.model.DSL;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/** The names of a rule: which pattern each is bound to. Only patterns that must hold bind; their order is the facts'. */
final class Variables {
    private record BoundField(int position, FactField field) {}

    private final List<Variable<?>> declared = new ArrayList<>();
    private final IdentityHashMap<Condition.Pattern, Integer> patterns = new IdentityHashMap<>();
    private final Map<String, Integer> facts = new HashMap<>();
    private final Map<String, BoundField> fields = new HashMap<>();

    Variables(Rule rule) {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern) {
                declare(pattern);
            } else if (condition instanceof Condition.Accumulate accumulate) {
                declare(accumulate.result());
            }
        }
    }

    private void declare(Condition.Pattern pattern) {
        int position = declared.size();
        String name = Objects.requireNonNullElse(pattern.variable(), "$" + position);
        declared.add(DSL.declarationOf(pattern.type().factClass(), name));
        patterns.put(pattern, position);
        facts.put(name, position);
        pattern.bindings()
                .forEach(binding -> fields.put(binding.variable(), new BoundField(position, binding.field())));
    }

    List<Variable<?>> declared() {
        return declared;
    }

    int position(String variable) {
        return Objects.requireNonNull(facts.get(variable), variable);
    }

    /** The position of {@code pattern} among those that bind. */
    int position(Condition.Pattern pattern) {
        return Objects.requireNonNull(patterns.get(pattern));
    }

    /** The position and field that {@code bound} stands for. */
    int positionOf(Expression.Bound bound) {
        return boundField(bound.variable()).position();
    }

    /** Reads the value of a slot from the facts a rule matched. */
    @FunctionalInterface
    interface Reader {
        @Nullable
        Object read(List<Fact> matched);
    }

    Reader reader(Template.Slot slot) {
        FactField field = slot.field();
        BoundField read =
                field == null ? boundField(slot.variable()) : new BoundField(position(slot.variable()), field);
        return matched -> read.field().read(matched.get(read.position()));
    }

    /** As {@link #reader}, with what has a name in Chinese by that name. */
    Reader labelling(Template.Slot slot) {
        FactField field = slot.field() == null ? boundField(slot.variable()).field() : slot.field();
        Reader reader = reader(slot);
        return field.labels().isEmpty() ? reader : matched -> field.labelled(reader.read(matched));
    }

    /** The field a slot shows where it is one of the fact at {@code position}; otherwise {@code null}. */
    @Nullable
    FactField fieldOf(Template.Slot slot, int position) {
        if (slot.field() != null) {
            return position(slot.variable()) == position ? slot.field() : null;
        }
        BoundField bound = boundField(slot.variable());
        return bound.position() == position ? bound.field() : null;
    }

    private BoundField boundField(String variable) {
        return Objects.requireNonNull(fields.get(variable), variable);
    }
}
