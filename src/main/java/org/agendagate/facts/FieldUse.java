package org.agendagate.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules do with fields, each told as {@code Item.deadline}: what is only shown must not keep a packet from its
 * decision, and what nobody looks at need not be found out.
 */
public final class FieldUse {
    private static final FieldUse EVERYTHING = new FieldUse(null, Set.of());

    private final @Nullable Set<String> compared;
    private final Set<String> shown;

    private FieldUse(@Nullable Set<String> compared, Set<String> shown) {
        this.compared = compared;
        this.shown = shown;
    }

    public static FieldUse of(Set<String> compared, Set<String> shown) {
        return new FieldUse(Set.copyOf(compared), Set.copyOf(shown));
    }

    /** As if a rule compared with every field there is. */
    public static FieldUse everything() {
        return EVERYTHING;
    }

    /** How a field is told. */
    public static String nameOf(String factType, String field) {
        return factType + "." + field;
    }

    /** Whether a rule compares with the field. */
    public boolean compares(String name) {
        return compared == null || compared.contains(name);
    }

    /** Whether a rule compares with the field or shows it. */
    public boolean looksAt(String name) {
        return compares(name) || shown.contains(name);
    }
}
