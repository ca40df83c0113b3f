package org.agendagate.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form, or a group or list of fields.
 *
 * @param pointer JSON pointer of its place in the packet, under which its value is sent and findings are shown
 * @param name the schema's name of it, which English is made from
 * @param label in Chinese
 * @param values what stands in it: one text, or several for boxes and lines
 * @param options to choose from
 * @param children the fields of a group, the entries of a list
 */
public record FormField(
        String pointer,
        Kind kind,
        String name,
        String label,
        boolean required,
        List<String> values,
        List<Option> options,
        List<FormField> children) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        TIME,
        /** Yes, no, or not said. */
        FLAG,
        SELECT,
        BOXES,
        /** Several texts, one in each line. */
        LINES,
        GROUP,
        LIST
    }

    /** One of the words a field may hold. */
    public record Option(String value, String label) {}

    public FormField {
        values = List.copyOf(values);
        options = List.copyOf(options);
        children = List.copyOf(children);
    }

    /** What stands in it where one text does. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** What stands in it where each line is a text. */
    public String lines() {
        return String.join("\n", values);
    }

    /** The list of what is known to stand in such a field, by its id on the page; {@code null} where there is none. */
    public @Nullable String known() {
        return switch (name) {
            case "leader", "actingFor" -> "known-leaders";
            case "submittingUnit", "leadUnit", "unit" -> "known-units";
            default -> null;
        };
    }

    /** Whether the digest of a text stands in it that may be one of the item's documents', and not itself a document's. */
    public boolean meansText() {
        return switch (name) {
            case "coversTextHashes", "reviewedTextHash", "fromTextHash", "toTextHash" -> true;
            case "textHash" -> pointer.contains("/consultations/");
            default -> false;
        };
    }

    /** Whether anything is filled in, here or below. */
    public boolean filled() {
        return values.stream().anyMatch(value -> !value.isEmpty())
                || children.stream().anyMatch(child -> kind == Kind.LIST || child.filled());
    }

    /** Whether it takes the whole width. */
    public boolean wide() {
        return switch (kind) {
            case TEXT, BOXES, LINES, GROUP, LIST -> true;
            case LINE, NUMBER, DATE, TIME, FLAG, SELECT -> name.equals("title");
        };
    }
}
