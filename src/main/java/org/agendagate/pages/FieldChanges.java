package org.agendagate.pages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.packet.DeclaredDetails;
import org.agendagate.packet.DetailDeclaration;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.pages.FormField.Option;
import org.agendagate.records.PacketChanges.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what two revisions say differently in the words of the form. */
final class FieldChanges {
    private static final String ITEMS = "items";

    private final Tongue tongue;
    private final DeclaredDetails details;
    private final English english = new English();

    FieldChanges(Tongue tongue, DeclaredDetails details) {
        this.tongue = tongue;
        this.details = details;
    }

    /**
     * The changes of one item.
     *
     * @param itemNo empty for what is said of the packet as a whole
     */
    public record Group(String itemNo, List<Row> rows) {}

    /**
     * A field with what either revision says, a line for each value in it.
     *
     * @param place labels down to the field, and what tells entries of lists apart; empty for a whole item
     * @param before empty where the field is new
     * @param after empty where it is gone
     */
    public record Row(List<String> place, List<String> before, List<String> after) {}

    List<Group> of(List<Change> changes) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        for (Change change : changes) {
            List<String> segments = FormReader.segments(change.path());
            boolean ofItem = segments.size() > 1 && segments.get(0).equals(ITEMS);
            groups.computeIfAbsent(ofItem ? unescaped(segments.get(1)) : "", item -> new ArrayList<>())
                    .add(row(segments, ofItem ? 2 : 0, change));
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Row row(List<String> segments, int told, Change change) {
        JsonNode schema = FormSchema.root();
        List<String> place = new ArrayList<>();
        for (int depth = 0; depth < segments.size(); depth++) {
            String segment = unescaped(segments.get(depth));
            boolean entry = isList(schema);
            JsonNode below = entry ? FormSchema.entry(schema) : FormSchema.property(schema, segment);
            if (depth >= told) {
                place.add(entry ? numbered(segment) : label(below, segment));
            }
            schema = below;
        }
        return new Row(place, lines(schema, change.before()), lines(schema, change.after()));
    }

    /** Entries without a name of their own are counted from one. */
    private static String numbered(String segment) {
        return segment.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(segment) + 1) : segment;
    }

    private String label(JsonNode schema, String name) {
        if (tongue == Tongue.EN) {
            return english.of(name);
        }
        String label = FormSchema.label(schema);
        return label.isEmpty()
                ? details.all().stream()
                        .filter(detail -> detail.name().equals(name))
                        .map(DetailDeclaration::label)
                        .findFirst()
                        .orElse(name)
                : label;
    }

    private List<String> lines(JsonNode schema, @Nullable JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value != null) {
            tell(schema, value, "", lines);
        }
        return lines;
    }

    private void tell(JsonNode schema, JsonNode value, String before, List<String> lines) {
        String colon = tongue.say("：", ": ");
        if (value.isObject()) {
            value.properties().forEach(field -> {
                JsonNode below = FormSchema.property(schema, field.getKey());
                String label = label(below, field.getKey());
                tell(below, field.getValue(), before + label + (field.getValue().isObject() ? " " : colon), lines);
            });
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int index = 0; index < value.size(); index++) {
                tell(FormSchema.entry(schema), value.get(index), before + (index + 1) + " ", lines);
            }
        } else if (value.isArray()) {
            lines.add(before
                    + String.join(
                            tongue.say("、", ", "),
                            value.valueStream()
                                    .map(one -> word(FormSchema.entry(schema), one))
                                    .toList()));
        } else {
            lines.add(before + word(schema, value));
        }
    }

    private String word(JsonNode schema, JsonNode value) {
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

    private static String time(String text) {
        try {
            return new Days().time(OffsetDateTime.parse(text));
        } catch (DateTimeParseException odd) {
            return text;
        }
    }

    private static boolean isList(JsonNode schema) {
        return FormSchema.resolved(schema).path("type").asString("").equals("array");
    }

    private static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
