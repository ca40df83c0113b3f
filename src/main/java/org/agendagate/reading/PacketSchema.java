package org.agendagate.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema (2020-12) of a packet, and the Chinese labels it gives to the fields. */
public final class PacketSchema {
    /** A word that stands by itself, as codes do in what was found; within a text it would be a word of that text. */
    private static final Pattern CODE = Pattern.compile("(?<=^|[ 、；\\[])(?:[A-Z][A-Z_]+|true|false)(?=$|[ 、；\\]])");

    private final String text;
    private final JsonNode root;
    private final Set<String> fieldNames = new HashSet<>();

    private PacketSchema(String text) {
        this.text = text;
        root = JsonMapper.shared().readTree(text);
        fieldNames.addAll(root.path("properties").propertyNames());
        root.path("$defs")
                .forEach(def -> fieldNames.addAll(def.path("properties").propertyNames()));
    }

    /** The one schema there is. */
    public static PacketSchema published() {
        return Published.SCHEMA;
    }

    /** The schema as published. */
    public String text() {
        return text;
    }

    /**
     * The Chinese label of a field of a packet: {@code 签署日期} for {@code /items/0/leaderOpinions/1/signedOn}. An entry
     * of a list has the label of the list; a name the schema does not know is its own label.
     */
    public String label(String pointer) {
        String label = "";
        JsonNode node = root;
        for (String segment : segments(pointer)) {
            boolean entry = node != null && resolved(node).has("items");
            node = node == null ? null : child(node, segment);
            label = entry ? label : node == null ? segment : title(node, segment);
        }
        return pointer.isEmpty() ? title(root, "") : label;
    }

    /**
     * What was found at a spot, as an official reads it: codes by their labels, {@code true} as {@code 是}; texts as they
     * stand.
     */
    public String say(String pointer, String found) {
        Map<String, String> labels = labels(pointer);
        return say(found, labels, labels::get);
    }

    /** As {@link #say(String, String)}, with codes as {@code words} tells them. */
    public String say(String pointer, String found, UnaryOperator<String> words) {
        return say(found, labels(pointer), words);
    }

    private static String say(String found, Map<String, String> labels, UnaryOperator<String> words) {
        return CODE.matcher(found)
                .replaceAll(code -> Matcher.quoteReplacement(
                        labels.containsKey(code.group()) ? words.apply(code.group()) : code.group()));
    }

    /** What may stand at a spot, or below it, as a code; none where a text stands. */
    private Map<String, String> labels(String pointer) {
        JsonNode spot = at(pointer);
        if (spot.path("type").asString("").equals("string") && !spot.has("enum")) {
            return Map.of();
        }
        Map<String, String> labels = new HashMap<>(Map.of("true", "是", "false", "否"));
        addLabels(spot, labels);
        return labels;
    }

    private void addLabels(JsonNode spot, Map<String, String> labels) {
        JsonNode meant = resolved(spot);
        meant.path("x-labels").forEachEntry((code, label) -> labels.put(code, label.asString()));
        meant.path("properties").forEach(property -> addLabels(property, labels));
        if (meant.has("items")) {
            addLabels(meant.get("items"), labels);
        }
    }

    JsonNode tree() {
        return root;
    }

    /** Every name a field has anywhere in a packet. */
    Set<String> fieldNames() {
        return fieldNames;
    }

    /** What the schema says of a spot, references followed; missing if it knows no such spot. */
    JsonNode at(String pointer) {
        JsonNode node = root;
        for (String segment : segments(pointer)) {
            node = node == null ? null : child(node, segment);
        }
        return node == null ? root.path("no such field") : resolved(node);
    }

    private @Nullable JsonNode child(JsonNode node, String segment) {
        JsonNode parent = resolved(node);
        JsonNode property = parent.path("properties").get(segment);
        if (property == null) {
            property = parent.get("items");
        }
        return property != null
                ? property
                : parent.path("additionalProperties").isObject() ? parent.get("additionalProperties") : null;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : root.at(reference.asString().substring(1));
    }

    private String title(JsonNode node, String otherwise) {
        JsonNode title = node.has("title") ? node.get("title") : resolved(node).get("title");
        return title == null ? otherwise : title.asString();
    }

    private static List<String> segments(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static final class Published {
        static final PacketSchema SCHEMA = new PacketSchema(read());

        private static String read() {
            try (InputStream in = PacketSchema.class.getResourceAsStream("packet.schema.json")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
