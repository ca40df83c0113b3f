package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packets as JSON, made from the example in the API's document. */
final class Packets {
    private static final AtomicInteger LAST = new AtomicInteger();

    private Packets() {}

    static String example() {
        try (InputStream example = ApiDocument.class.getResourceAsStream("packet-example.json")) {
            return new String(Objects.requireNonNull(example).readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A number that no other test of this JVM uses. */
    static String freshNumber() {
        return String.format(Locale.ROOT, "API-2026-%04d", LAST.incrementAndGet());
    }

    static String packet(String packetNo) {
        return changed(packet -> packet.put("packetNo", packetNo));
    }

    static String packet(String packetNo, int revision, String title) {
        return changed(packet -> {
            packet.put("packetNo", packetNo).put("revision", revision);
            firstItem(packet).put("title", title);
        });
    }

    /** The packet of a sample, with another number. */
    static String ofSample(Path packet, String packetNo) throws IOException {
        ObjectNode sample = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(packet));
        return sample.put("packetNo", packetNo).toString();
    }

    static String classified(String packetNo, String title) {
        return changed(packet -> {
            packet.put("packetNo", packetNo).put("secrecy", "SECRET_OFFLINE");
            firstItem(packet).put("title", title);
        });
    }

    static String changed(Consumer<ObjectNode> change) {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(example());
        change.accept(packet);
        return packet.toString();
    }

    static ObjectNode firstItem(ObjectNode packet) {
        return (ObjectNode) packet.path("items").path(0);
    }
}
