package org.agendagate.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packets as far as they are filled in, as JSON. */
final class DraftJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final Pattern NOTE = Pattern.compile("(/items/\\d+/cureNotes)/(\\d{1,9})(.*)");
    private static final List<String> OF_THE_CLERK = List.of("submittingUnit", "division", "handler");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DraftJson() {}

    /**
     * A form with one empty item, received now.
     *
     * @param division where none of {@code earlier} names one
     * @param earlier packets of the same clerk, the latest first: what they say of whoever hands them in is said again
     */
    static String fresh(String division, List<JsonNode> earlier, Instant now) {
        ObjectNode packet = MAPPER.createObjectNode().put("revision", 1);
        if (!division.isEmpty()) {
            packet.put("division", division);
        }
        for (String name : OF_THE_CLERK) {
            earlier.stream()
                    .map(one -> one.path(name))
                    .filter(value -> value.isObject()
                            ? !value.isEmpty()
                            : !value.asString("").isBlank())
                    .findFirst()
                    .ifPresent(value -> packet.set(name, value.deepCopy()));
        }
        packet.put("receivedAt", TIME.format(now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.ofHours(8))));
        FormSchema.addMandatory(packet.putArray("items").addObject(), FormSchema.item());
        return packet.toString();
    }

    /** The object that {@code content} is; {@code null} where it is none. */
    static @Nullable String objectOf(byte[] content) {
        try {
            JsonNode tree = MAPPER.readTree(content);
            return tree.isObject() ? tree.toString() : null;
        } catch (JacksonException none) {
            return null;
        }
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /** The next revision of a packet, with an empty cure note for each finding that rejected an item of the last. */
    static String revised(String packet, PacketDecision decision, Instant now) {
        ObjectNode next = (ObjectNode) tree(packet);
        next.put("revision", next.path("revision").asInt() + 1);
        next.put("receivedAt", TIME.format(now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.ofHours(8))));
        next.remove("submittedAt");
        for (int index = 0; index < decision.items().size(); index++) {
            ObjectNode item = (ObjectNode) next.path("items").path(index);
            List<String> rules = decision.items().get(index).findings().stream()
                    .filter(finding -> finding.has(Effect.REJECT))
                    .map(Finding::ruleId)
                    .distinct()
                    .toList();
            if (rules.isEmpty()) {
                item.remove("cureNotes");
            } else {
                ArrayNode notes = item.putArray("cureNotes");
                rules.forEach(rule -> notes.addObject().put("ruleId", rule));
            }
        }
        return next.toString();
    }

    /** The packet without the cure notes that nobody wrote: what is found no more, the service notes itself. */
    static String withoutBlankNotes(String packet) {
        JsonNode tree = tree(packet);
        for (JsonNode item : tree.path("items")) {
            if (item.path("cureNotes") instanceof ArrayNode notes) {
                notes.removeIf(DraftJson::isBlankNote);
            }
        }
        return tree.toString();
    }

    /** Where that points in {@code packet} which points there in what {@link #withoutBlankNotes} left of it. */
    static String withBlankNotes(String pointer, JsonNode packet) {
        Matcher place = NOTE.matcher(pointer);
        if (!place.matches()) {
            return pointer;
        }
        JsonNode notes = packet.at(place.group(1));
        int left = Integer.parseInt(place.group(2));
        for (int index = 0; index < notes.size(); index++) {
            if (!isBlankNote(notes.path(index)) && left-- == 0) {
                return place.group(1) + "/" + index + place.group(3);
            }
        }
        return pointer;
    }

    private static boolean isBlankNote(JsonNode note) {
        return note.isObject()
                && note.path("note").asString("").isBlank()
                && note.path("evidence").asString("").isBlank();
    }

    /** Adds an empty entry to the list at {@code pointer}, which need not be there yet; its own pointer. */
    static String add(ObjectNode packet, String pointer) {
        JsonNode holder = packet;
        String[] segments = pointer.substring(1).split("/", -1);
        for (int i = 0; i < segments.length - 1; i++) {
            JsonNode next = holder.path(segments[i].matches("\\d+") ? "" : segments[i]);
            if (holder instanceof ArrayNode list) {
                next = list.path(Integer.parseInt(segments[i]));
            } else if (!next.isContainer() && holder instanceof ObjectNode object) {
                next = object.putObject(segments[i]);
            }
            holder = next;
        }
        String name = segments[segments.length - 1];
        if (!(holder instanceof ObjectNode object)) {
            return pointer;
        }
        ArrayNode list = object.path(name) instanceof ArrayNode there ? there : object.putArray(name);
        ObjectNode entry = list.addObject();
        if (pointer.equals("/items")) {
            FormSchema.addMandatory(entry, FormSchema.item());
        }
        return pointer + "/" + (list.size() - 1);
    }

    /** Takes the entry at {@code pointer} out of its list. */
    static void remove(ObjectNode packet, String pointer) {
        int slash = pointer.lastIndexOf('/');
        String index = pointer.substring(slash + 1);
        if (index.matches("\\d{1,4}") && packet.at(pointer.substring(0, slash)) instanceof ArrayNode list) {
            list.remove(Integer.parseInt(index));
        }
    }
}
