package org.agendagate.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of fact as rule authors may use it; fields are in the order of the guide.
 *
 * @param called its Chinese name; empty where it has none
 * @param at the place of such facts in a packet as a JSON pointer, each entry of a list told by {@code 0}; empty where
 *     it may be any
 */
public record FactType(
        String name,
        String called,
        String zh,
        String en,
        String at,
        Class<? extends Fact> factClass,
        Map<String, FactField> byName) {
    /** The field of that name in either language, or {@code null} where there is none, or more than one. */
    public @Nullable FactField findField(String field) {
        List<FactField> called = fieldsCalled(field);
        return called.size() == 1 ? called.get(0) : null;
    }

    /** The fields that {@code word} names: an English name first, which is never ambiguous. */
    public List<FactField> fieldsCalled(String word) {
        FactField named = byName.get(word);
        return named != null
                ? List.of(named)
                : fields().stream()
                        .filter(field -> !word.isEmpty() && field.called().equals(word))
                        .toList();
    }

    /** Where in a packet the field's value comes from: JSON pointers, each entry of a list told by {@code 0}. */
    public List<String> sourcesOf(FactField field) {
        return field.from().stream().map(this::source).toList();
    }

    private String source(String from) {
        if (from.equals(".")) {
            return at;
        } else if (from.startsWith("/")) {
            return from;
        }
        return from.startsWith("^") ? "/items/0/" + from.substring(1) : at + "/" + from;
    }

    public Collection<FactField> fields() {
        return byName.values();
    }
}
