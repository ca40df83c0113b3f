package org.agendagate.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.pages.FormField.Option;
import org.agendagate.reference.DeclaredDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a packet's file holds, part by part, as the published schema has it. */
final class PacketGuide {
    private final FieldWords words;
    private final Map<JsonNode, Part> parts = new LinkedHashMap<>();

    private PacketGuide(Tongue tongue) {
        words = new FieldWords(tongue, new DeclaredDetails(List.of()));
    }

    /**
     * Fields that stand together.
     *
     * @param place the names down to it, empty for the packet itself
     */
    public record Part(String label, String place, List<Row> rows) {}

    /**
     * A field.
     *
     * @param kind the key of what stands in it among the words
     * @param options the words it may hold, each with its label
     * @param example as it is written
     */
    public record Row(String label, String name, boolean required, String kind, List<Option> options, String example) {}

    static List<Part> parts(Tongue tongue) {
        PacketGuide guide = new PacketGuide(tongue);
        guide.add(FormSchema.root(), "", "");
        return List.copyOf(guide.parts.values());
    }

    /** What stands at several places, such as a contact, is told once. */
    private void add(JsonNode schema, String label, String place) {
        JsonNode group = FormSchema.resolved(schema);
        if (parts.containsKey(group)) {
            return;
        }
        Set<String> required = FormSchema.required(group);
        List<Row> rows = new ArrayList<>();
        parts.put(group, new Part(label, place, rows));
        for (String name : FormSchema.names(group)) {
            JsonNode property = FormSchema.property(group, name);
            rows.add(row(name, property, required.contains(name)));
            Kind kind = FormSchema.kind(property);
            if (kind == Kind.GROUP || kind == Kind.LIST) {
                add(
                        kind == Kind.LIST ? FormSchema.entry(property) : property,
                        words.label(property, name),
                        place.isEmpty() ? name : place + "." + name);
            }
        }
    }

    private Row row(String name, JsonNode property, boolean required) {
        Kind kind = FormSchema.kind(property);
        JsonNode worded = kind == Kind.BOXES ? FormSchema.entry(property) : property;
        return new Row(
                words.label(property, name),
                name,
                required,
                "help.kind." + kind,
                FormSchema.options(worded).stream()
                        .map(option ->
                                new Option(option.value(), words.word(worded, StringNode.valueOf(option.value()))))
                        .toList(),
                FormSchema.resolved(worded).path("examples").path(0).asString(""));
    }
}
