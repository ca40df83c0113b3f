package org.agendagate.reading;

import java.util.Set;
import org.agendagate.texts.Quoted;
import org.jspecify.annotations.Nullable;

/** A place in a document: the fields and entries that lead to it. Names are shortened, as long as they may be. */
final class Spot {
    static final Spot ROOT = new Spot(null, null, -1);

    private final @Nullable Spot parent;
    private final @Nullable String field;
    private final int entry;

    private Spot(@Nullable Spot parent, @Nullable String field, int entry) {
        this.parent = parent;
        this.field = field;
        this.entry = entry;
    }

    Spot field(String name) {
        return new Spot(this, Quoted.shorten(name), -1);
    }

    Spot entry(int index) {
        return new Spot(this, null, index);
    }

    /** The nearest field that leads here, empty at the root. */
    String fieldName() {
        if (field != null) {
            return field;
        }
        return parent == null ? "" : parent.fieldName();
    }

    boolean isTopField(String name) {
        return name.equals(field) && parent == ROOT;
    }

    /** The JSON pointer (RFC 6901) to this spot. */
    String pointer() {
        return pointer(null);
    }

    /** The pointer with {@code *} in place of every name that is not known. */
    String pointer(@Nullable Set<String> known) {
        StringBuilder pointer = new StringBuilder();
        write(pointer, known);
        return pointer.toString();
    }

    private void write(StringBuilder pointer, @Nullable Set<String> known) {
        if (parent == null) {
            return;
        }
        parent.write(pointer, known);
        pointer.append('/');
        if (field == null) {
            pointer.append(entry);
        } else {
            pointer.append(known == null || known.contains(field) ? escape(field) : "*");
        }
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
