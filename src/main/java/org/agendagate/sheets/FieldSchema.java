package org.agendagate.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agendagate.reading.PacketSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the published schema says of a field that a sheet has. */
final class FieldSchema {
    private static final JsonNode ROOT =
            JsonMapper.shared().readTree(PacketSchema.published().text());

    private final JsonNode schema;
    private final boolean required;
    private final boolean fileNames;

    private FieldSchema(JsonNode schema, boolean required, boolean fileNames) {
        this.schema = schema;
        this.required = required;
        this.fileNames = fileNames;
    }

    /** The field at {@code pointer}, whose indexes are written as 0. */
    static FieldSchema at(String pointer) {
        JsonNode node = ROOT;
        boolean required = true;
        for (String name : pointer.substring(1).split("/", -1)) {
            JsonNode parent = resolved(node);
            if (parent.has("properties")) {
                required = parent.path("required")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(name));
                node = parent.path("properties").path(name);
            } else {
                node = parent.path("items");
            }
        }
        return new FieldSchema(node, required, pointer.endsWith("/manifest"));
    }

    String label() {
        return (schema.has("title") ? schema : resolved(schema)).path("title").asString("");
    }

    boolean required() {
        return required;
    }

    /** Whether it is a list that is right with nothing in it. */
    boolean mayBeEmpty() {
        return type().equals("array") && resolved(schema).path("minItems").asInt(0) == 0;
    }

    /** {@code array}, {@code boolean}, {@code integer}, {@code number} or {@code string}. */
    String type() {
        return resolved(schema).path("type").asString("");
    }

    /** {@code date}, {@code date-time} or empty. */
    String format() {
        return resolved(schema).path("format").asString("");
    }

    /** The code behind each Chinese word that may be chosen; empty where it is free. */
    Map<String, String> words() {
        JsonNode one = resolved(type().equals("array") ? resolved(schema).path("items") : schema);
        Map<String, String> words = new LinkedHashMap<>();
        one.path("enum")
                .forEach(code -> words.put(
                        one.path("x-labels").path(code.asString()).asString(code.asString()), code.asString()));
        return words;
    }

    /** Whether it is a list of whole sentences, in which commas of any kind are part of the text. */
    boolean sentences() {
        return resolved(schema).path("items").path("$ref").asString("").endsWith("/Sentence");
    }

    /** What stands between the entries of a list; names of files may hold any comma. */
    String separators() {
        return sentences() ? "\\n" : fileNames ? "[\\n；;]" : "[、\\n；;]";
    }

    private static JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : ROOT.at(reference.asString().substring(1));
    }
}
