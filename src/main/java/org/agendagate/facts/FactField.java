package org.agendagate.facts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a fact type as rule authors may use it.
 *
 * @param called its Chinese name; empty where it has none
 * @param values the constants a text is limited to; empty where it is free
 * @param labels what the constants are called in Chinese, in their order; empty where they have no other names
 * @param from where in the packet the value comes from, see {@link Meaning#from()}
 */
public record FactField(
        String name,
        String called,
        FieldKind kind,
        String zh,
        String en,
        String example,
        List<String> values,
        List<String> labels,
        List<String> from,
        Function<Object, @Nullable Object> accessor) {
    public FactField {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        from = List.copyOf(from);
    }

    /** A field without a Chinese name, whose constants have none either. */
    public FactField(
            String name,
            FieldKind kind,
            String zh,
            String en,
            String example,
            List<String> values,
            List<String> from,
            Function<Object, @Nullable Object> accessor) {
        this(name, "", kind, zh, en, example, values, List.of(), from, accessor);
    }

    /** The constants that {@code word} names, by themselves or by their Chinese name; more than one where it is ambiguous. */
    public List<String> constantsCalled(String word) {
        return values.contains(word)
                ? List.of(word)
                : IntStream.range(0, labels.size())
                        .filter(index -> labels.get(index).equals(word))
                        .mapToObj(values::get)
                        .toList();
    }

    /** A value of the field with constants by their Chinese names: {@code 不同意} for {@code OBJECT}. */
    public @Nullable Object labelled(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::labelled).toList();
        }
        int index = value instanceof String text ? values.indexOf(text) : -1;
        return index < 0 || index >= labels.size() ? value : labels.get(index);
    }

    /** The field's value in {@code fact}, which must be of the type this field belongs to. */
    public @Nullable Object read(Object fact) {
        return accessor.apply(fact);
    }
}
