package org.agendagate.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.pages.FormField.Option;
import org.agendagate.pages.PacketForm.ItemForm;
import org.agendagate.pages.PacketForm.Section;

/** An item as a paper that is read: the order and the words of the form, and of what is empty only the names. */
public record MatterPaper(List<Part> parts, List<String> emptyParts) {
    public MatterPaper {
        parts = List.copyOf(parts);
        emptyParts = List.copyOf(emptyParts);
    }

    /**
     * A section of the form in which something stands.
     *
     * @param key of its name among the words
     * @param empty what is not filled in
     */
    public record Part(String key, List<Line> lines, List<String> empty) {}

    /**
     * A field that is filled in.
     *
     * @param values what stands in it, none in a group or a list
     * @param quoted whether those are words somebody wrote
     * @param lines of a group, or of an entry of a list
     * @param empty what of it is not filled in
     */
    public record Line(String label, List<String> values, boolean quoted, List<Line> lines, List<String> empty) {
        /** Whether a digest stands in it, of which the page shows the beginning. */
        public boolean digest() {
            return values.size() == 1 && values.get(0).startsWith("sha256");
        }
    }

    static MatterPaper of(ItemForm form, Tongue tongue) {
        Reading reading = new Reading(tongue, new English());
        List<Part> parts = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Section section : form.sections()) {
            List<Line> lines = reading.lines(section.fields());
            if (lines.isEmpty()) {
                empty.add(section.key());
            } else {
                parts.add(new Part(section.key(), lines, reading.empty(section.fields())));
            }
        }
        return new MatterPaper(parts, empty);
    }

    private record Reading(Tongue tongue, English english) {
        List<Line> lines(List<FormField> fields) {
            return fields.stream()
                    .filter(Reading::says)
                    .flatMap(field -> told(field).stream())
                    .toList();
        }

        List<String> empty(List<FormField> fields) {
            return fields.stream()
                    .filter(field -> !says(field))
                    .map(this::label)
                    .toList();
        }

        private static boolean says(FormField field) {
            return field.values().stream().anyMatch(value -> !value.isBlank())
                    || field.children().stream().anyMatch(Reading::says);
        }

        /** A field, or the entries of a list. */
        private List<Line> told(FormField field) {
            if (field.kind() != Kind.LIST) {
                return List.of(group(field, label(field)));
            }
            List<Line> entries = new ArrayList<>();
            for (int at = 0; at < field.children().size(); at++) {
                entries.add(group(field.children().get(at), entryLabel(field) + " " + (at + 1)));
            }
            return entries;
        }

        private Line group(FormField field, String label) {
            return field.children().isEmpty()
                    ? new Line(label, values(field), isQuoted(field), List.of(), List.of())
                    : new Line(label, List.of(), false, lines(field.children()), empty(field.children()));
        }

        private String entryLabel(FormField list) {
            return tongue == Tongue.EN ? english.one(label(list)) : label(list);
        }

        private String label(FormField field) {
            return tongue == Tongue.EN
                    ? english.of(field.name(), field.label())
                    : field.label().isEmpty() ? field.name() : field.label();
        }

        private static boolean isQuoted(FormField field) {
            return switch (field.kind()) {
                case LINE, TEXT, LINES -> true;
                case NUMBER, DATE, TIME, FLAG, SELECT, BOXES, GROUP, LIST -> false;
            };
        }

        private List<String> values(FormField field) {
            return field.values().stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> value(field, value))
                    .toList();
        }

        private String value(FormField field, String value) {
            return switch (field.kind()) {
                case FLAG -> value.equals("true") ? tongue.say("是", "Yes") : tongue.say("否", "No");
                case SELECT, BOXES -> word(field, value);
                case TIME -> value.replace('T', ' ').replaceFirst(":00$", "");
                case NUMBER -> field.name().endsWith("Yuan") ? grouped(value) : value;
                case LINE, TEXT, LINES, DATE, GROUP, LIST -> value;
            };
        }

        private String word(FormField field, String value) {
            return field.options().stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .map(label -> tongue == Tongue.EN && !label.equals(value) ? english.of(value) : label)
                    .orElse(value);
        }

        private static String grouped(String number) {
            try {
                return String.format(Locale.ROOT, "%,.2f", new BigDecimal(number))
                        .replaceFirst("\\.00$", "");
            } catch (NumberFormatException odd) {
                return number;
            }
        }
    }
}
