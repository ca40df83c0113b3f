package org.agendagate.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.agendagate.reading.PacketReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packets for tests, of the fictional province 明川省. The JSON trees are fresh copies that a test may change as it
 * likes; {@link #read} turns one into the packet it describes.
 */
public final class Packets {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final PacketReader READER = PacketReader.create();

    private Packets() {}

    /** A packet with one item, fully prepared: document, money, opinions, consultation, pre-review. */
    public static Packet regular() {
        return read(regularJson());
    }

    /** {@link #regular()} as JSON. */
    public static ObjectNode regularJson() {
        return json("regular.json");
    }

    /** {@link #regular()} as JSON after a change. */
    public static ObjectNode regularJson(Consumer<ObjectNode> change) {
        ObjectNode packet = regularJson();
        change.accept(packet);
        return packet;
    }

    /** {@link #regular()} with a change to its only item. */
    public static Packet withItem(Consumer<ObjectNode> change) {
        return read(regularJson(packet -> change.accept(item(packet, 0))));
    }

    /** {@link #regular()} with as many items, numbered {@code N-1} and on, each like its only one. */
    public static ObjectNode jsonWithItems(int count) {
        ObjectNode packet = regularJson();
        ObjectNode item = item(packet, 0);
        ArrayNode items = packet.putArray("items");
        for (int i = 1; i <= count; i++) {
            items.add(item.deepCopy().put("itemNo", "N-" + i));
        }
        return packet;
    }

    /** A packet in which every field of the schema is filled in at least once. */
    public static ObjectNode everyFieldJson() {
        return json("every-field.json");
    }

    /** The item at an index of a packet's JSON. */
    public static ObjectNode item(ObjectNode packet, int index) {
        return (ObjectNode) packet.path("items").path(index);
    }

    /** The packet a JSON tree describes; fails with its problems if there are any. */
    public static Packet read(JsonNode packet) {
        PacketReading reading = READER.read(bytes(packet));
        if (reading instanceof ReadPacket read) {
            return read.packet();
        }
        throw new AssertionError(reading);
    }

    /** A JSON tree as it is handed in. */
    public static byte[] bytes(JsonNode packet) {
        return MAPPER.writeValueAsString(packet).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(String name) {
        try (InputStream in = Packets.class.getResourceAsStream(name)) {
            return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
