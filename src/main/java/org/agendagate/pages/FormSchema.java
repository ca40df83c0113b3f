package org.agendagate.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.pages.FormField.Option;
import org.agendagate.reading.PacketSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the published schema of a packet says to whoever makes or reads its form. */
final class FormSchema {
    private static final JsonNode ROOT =
            JsonMapper.shared().readTree(PacketSchema.published().text());
    private static final Set<String> LONG = Set.of("Text", "LongText", "Sentence");

    private FormSchema() {}

    static JsonNode root() {
        return ROOT;
    }

    static JsonNode property(JsonNode schema, String name) {
        return resolved(schema).path("properties").path(name);
    }

    static JsonNode entry(JsonNode schema) {
        return resolved(schema).path("items");
    }

    static Set<String> required(JsonNode schema) {
        Set<String> names = new HashSet<>();
        resolved(schema).path("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    /** Whether it is a list that is right with nothing in it, so that nobody has to fill it in. */
    static boolean mayBeEmpty(JsonNode schema) {
        JsonNode meant = resolved(schema);
        return meant.path("type").asString("").equals("array")
                && meant.path("minItems").asInt(0) == 0;
    }

    /**
     * Puts empty lists into {@code made} where one must be told and may be empty, so that nobody is asked for those; and
     * empty groups where one must be filled in, so that each field in it is asked for.
     */
    static void addMandatory(ObjectNode made, JsonNode schema) {
        for (String name : required(schema)) {
            JsonNode property = property(schema, name);
            if (made.has(name)) {
                continue;
            }
            if (mayBeEmpty(property)) {
                made.putArray(name);
            } else if (kind(property) == Kind.GROUP) {
                addMandatory(made.putObject(name), property);
            }
        }
    }

    /** The schema of an item. */
    static JsonNode item() {
        return entry(property(ROOT, "items"));
    }

    static List<String> names(JsonNode schema) {
        return List.copyOf(resolved(schema).path("properties").propertyNames());
    }

    static String label(JsonNode schema) {
        return (schema.has("title") ? schema : resolved(schema)).path("title").asString("");
    }

    static List<Option> options(JsonNode schema) {
        JsonNode labels = resolved(schema).path("x-labels");
        return resolved(schema)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .map(value -> new Option(value, labels.path(value).asString(value)))
                .toList();
    }

    static Kind kind(JsonNode schema) {
        JsonNode meant = resolved(schema);
        return switch (meant.path("type").asString("object")) {
            case "array" -> listKind(meant);
            case "boolean" -> Kind.FLAG;
            case "integer", "number" -> Kind.NUMBER;
            case "object" -> Kind.GROUP;
            default -> textKind(schema, meant);
        };
    }

    private static Kind listKind(JsonNode schema) {
        JsonNode entry = resolved(entry(schema));
        return entry.has("properties") ? Kind.LIST : entry.has("enum") ? Kind.BOXES : Kind.LINES;
    }

    private static Kind textKind(JsonNode schema, JsonNode meant) {
        if (meant.has("enum")) {
            return Kind.SELECT;
        }
        String format = meant.path("format").asString("");
        String reference = schema.path("$ref").asString("");
        return format.equals("date")
                ? Kind.DATE
                : format.equals("date-time")
                        ? Kind.TIME
                        : LONG.contains(reference.substring(reference.lastIndexOf('/') + 1)) ? Kind.TEXT : Kind.LINE;
    }

    static JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : ROOT.at(reference.asString().substring(1));
    }
}
