package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives random packets texts that are named by one reading or another, and files that the gate keeps: read by both, not
 * read again yet, or scanned.
 */
final class RandomReadings {
    private static final List<String> PLACES =
            List.of("textHash", "reviewedTextHash", "fromTextHash", "toTextHash", "coversTextHashes");

    private final Random random;

    private RandomReadings(long seed) {
        random = new Random(seed * 59 + 7);
    }

    static ObjectNode packet(long seed, Oracle oracle) {
        ObjectNode packet = RandomPackets.packet(seed, oracle);
        RandomReadings readings = new RandomReadings(seed);
        for (JsonNode item : packet.path("items")) {
            for (JsonNode document : item.path("documents")) {
                readings.maybe(
                        0.4,
                        () -> ((ObjectNode) document)
                                .put("fileHash", RandomPackets.hash(50_000 + readings.random.nextInt(1_000))));
            }
        }
        readings.rename(packet);
        return packet;
    }

    /** Names some texts by the second reading: the number of a text is the same by both. */
    private void rename(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.forEach(this::rename);
        } else if (node instanceof ObjectNode object) {
            for (String place : PLACES) {
                JsonNode value = object.path(place);
                if (value.isString()) {
                    object.put(place, byAnyReading(value.asString()));
                } else if (value instanceof ArrayNode digests) {
                    List<String> renamed = new ArrayList<>();
                    digests.forEach(digest -> renamed.add(byAnyReading(digest.asString())));
                    digests.removeAll();
                    renamed.forEach(digests::add);
                }
            }
            object.forEach(this::rename);
        }
    }

    private String byAnyReading(String digest) {
        return random.nextDouble() < 0.25 ? second(digest) : digest;
    }

    private static String second(String digest) {
        return digest.startsWith("sha256:") ? "sha256-2:" + digest.substring(7) : digest;
    }

    private static String first(String digest) {
        return digest.startsWith("sha256-2:") ? "sha256:" + digest.substring(9) : digest;
    }

    /** Some of the files that the packet names. */
    static History history(ObjectNode packet, long seed) {
        RandomReadings readings = new RandomReadings(seed + 1);
        List<KnownDocument> kept = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (JsonNode item : packet.path("items")) {
            for (JsonNode document : item.path("documents")) {
                String file = document.path("fileHash").asString("");
                if (!file.isEmpty() && readings.random.nextDouble() < 0.7 && files.add(file)) {
                    kept.add(readings.keep(file, document.path("textHash").asString(RandomPackets.hash(9_999))));
                }
            }
        }
        return new History(List.of(), List.of(), kept);
    }

    /** Now and then only the second reading sees that the text is another. */
    private KnownDocument keep(String file, String text) {
        String first = random.nextDouble() < 0.1 ? RandomPackets.hash(9_998) : first(text);
        String second = random.nextDouble() < 0.2 ? second(RandomPackets.hash(9_997)) : second(first(text));
        return new KnownDocument(
                file,
                first,
                random.nextDouble() < 0.3 ? List.of() : List.of(second),
                1_000,
                0,
                0,
                0,
                random.nextInt(3),
                random.nextDouble() < 0.2 ? 1 + random.nextInt(4) : 0);
    }

    private void maybe(double share, Runnable change) {
        if (random.nextDouble() < share) {
            change.run();
        }
    }
}
