package org.agendagate.pages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.pages.FormField.Option;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.DetailDeclaration;
import tools.jackson.databind.JsonNode;

/** What the fields of a packet are called and what stands in them, in the words of the form. */
final class FieldWords {
    private final Tongue tongue;
    private final DeclaredDetails details;
    private final English english = new English();

    FieldWords(Tongue tongue, DeclaredDetails details) {
        this.tongue = tongue;
        this.details = details;
    }

    /**
     * The labels down to a field, an entry of a list with what tells it apart: {@code 审议文件 2}, {@code 文件名}.
     *
     * @param segments of a JSON pointer, or of the path of a change
     * @param from the first that is told
     */
    List<String> place(List<String> segments, int from) {
        JsonNode schema = FormSchema.root();
        List<String> place = new ArrayList<>();
        for (int depth = 0; depth < segments.size(); depth++) {
            String segment = unescaped(segments.get(depth));
            boolean entry = isList(schema);
            schema = entry ? FormSchema.entry(schema) : FormSchema.property(schema, segment);
            if (depth < from) {
                continue;
            }
            if (entry && !place.isEmpty()) {
                String list = place.remove(place.size() - 1);
                place.add((tongue == Tongue.EN ? english.one(list) : list) + " " + numbered(segment));
            } else {
                place.add(entry ? numbered(segment) : label(schema, segment));
            }
        }
        return place;
    }

    /** What the schema says of the field at {@code segments}. */
    static JsonNode schema(List<String> segments) {
        JsonNode schema = FormSchema.root();
        for (String segment : segments) {
            schema = isList(schema) ? FormSchema.entry(schema) : FormSchema.property(schema, unescaped(segment));
        }
        return schema;
    }

    String label(JsonNode schema, String name) {
        String label = FormSchema.label(schema);
        if (tongue == Tongue.EN) {
            return english.of(name, label);
        }
        return label.isEmpty()
                ? details.all().stream()
                        .filter(detail -> detail.name().equals(name))
                        .map(DetailDeclaration::label)
                        .findFirst()
                        .orElse(name)
                : label;
    }

    /** A single value. */
    String word(JsonNode schema, JsonNode value) {
        String text = value.asString("");
        if (value.isBoolean()) {
            return value.asBoolean() ? tongue.say("是", "Yes") : tongue.say("否", "No");
        }
        for (Option option : FormSchema.options(schema)) {
            if (option.value().equals(text)) {
                return tongue == Tongue.EN ? english.of(text) : option.label();
            }
        }
        return FormSchema.kind(schema) == Kind.TIME ? time(text) : text;
    }

    /** A time as tables show it; what is none stays as it is. */
    static String time(String text) {
        try {
            return new Days().time(OffsetDateTime.parse(text));
        } catch (DateTimeParseException odd) {
            return text;
        }
    }

    static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** Entries without a name of their own are counted from one. */
    private static String numbered(String segment) {
        return segment.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(segment) + 1) : segment;
    }

    private static boolean isList(JsonNode schema) {
        return FormSchema.resolved(schema).path("type").asString("").equals("array");
    }
}
