package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packets whose documents the legal division has yet to look at: a flag each. */
public final class Flagged {
    static final Instant AT = Instant.parse("2026-09-30T01:00:00Z");
    static final RuleBook RULES = book(RuleFiles.bundled());
    static final String RULE_FILE = "integrity/pre-review-outcome.drl";

    private static final Path SAMPLE =
            Path.of("samples/integrity/pre-review-outcome/G09-flags-pending-review/packet.json");
    private static final PacketReader READER = PacketReader.create();

    private Flagged() {}

    static ReadPacket packet(String packetNo, int revision, int flags) {
        return packet(packetNo, revision, flags, packet -> {});
    }

    static ReadPacket packet(String packetNo, int revision, int flags, Consumer<ObjectNode> change) {
        PacketReading reading =
                READER.read(json(packetNo, revision, flags, change).getBytes(UTF_8));
        if (reading instanceof ReadPacket packet) {
            return packet;
        }
        throw new IllegalArgumentException(reading.toString());
    }

    /** The packet as JSON. */
    public static String json(String packetNo, int revision, int flags, Consumer<ObjectNode> change) {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(sample());
        packet.put("packetNo", packetNo).put("revision", revision);
        ObjectNode item = (ObjectNode) packet.path("items").path(0);
        // An open item of another packet with the same number would be one more thing to look at.
        item.put("itemNo", packetNo + "-01");
        ArrayNode documents = (ArrayNode) item.path("documents");
        for (int number = 2; number <= flags; number++) {
            documents.add(((ObjectNode) documents.get(0)).deepCopy().put("docNo", "D" + number));
        }
        change.accept(packet);
        return packet.toString();
    }

    static PacketDecision decide(ReadPacket packet, RuleBook rules) {
        return Gate.decide(packet, rules, AT);
    }

    /** The shipped rules with another text of the rule that flags. */
    static RuleBook edited(String text, String with) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.computeIfPresent(
                RULE_FILE,
                (path, content) ->
                        new String(content, UTF_8).replace(text, with).getBytes(UTF_8));
        return book(RuleFiles.of(files));
    }

    private static RuleBook book(RuleFiles files) {
        return ((Compilation.Compiled) RuleBook.compile(files)).ruleBook();
    }

    private static String sample() {
        try {
            return Files.readString(SAMPLE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
