package org.agendagate.facts;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type of fact as rule authors may use it; fields are in the order of the guide. */
public record FactType(
        String name, String zh, String en, Class<? extends Fact> factClass, Map<String, FactField> byName) {
    /** The field of that name, or {@code null} where there is none. */
    public @Nullable FactField findField(String field) {
        return byName.get(field);
    }

    public Collection<FactField> fields() {
        return byName.values();
    }
}
