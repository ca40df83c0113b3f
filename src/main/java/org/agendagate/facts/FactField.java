package org.agendagate.facts;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a fact type as rule authors may use it.
 *
 * @param values the constants a text is limited to; empty where it is free
 * @param from where in the packet the value comes from, see {@link Meaning#from()}
 */
public record FactField(
        String name,
        FieldKind kind,
        String zh,
        String en,
        String example,
        List<String> values,
        List<String> from,
        Function<Object, @Nullable Object> accessor) {
    public FactField {
        values = List.copyOf(values);
        from = List.copyOf(from);
    }

    /** The field's value in {@code fact}, which must be of the type this field belongs to. */
    public @Nullable Object read(Object fact) {
        return accessor.apply(fact);
    }
}
