package org.agendagate.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.Guard;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conditions of rules of procedure as offices publish them, said as rules in files alone, beside the shipped ones: each
 * reports where it should, is silent where not, and keeps to its edge.
 */
class ProceduresTest {
    private static final Path PROCEDURES = Path.of("src/test/resources/org/agendagate/samples/procedures");
    private static final Path BASE =
            Path.of("samples/seed/leader-sign-off/accepts-item-with-signed-opinion/packet.json");
    private static final Instant TIME = Instant.parse("2026-10-09T04:00:00Z");

    @Test
    void eachConditionReportsIsSilentAndKeepsToItsEdge() throws IOException {
        RuleBook book = book();
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(PROCEDURES.resolve("cases.json")));
        List<String> wrong = new ArrayList<>();
        cases.forEachEntry((id, sides) -> {
            hold(wrong, book, id, "fires", sides.path("fires"), true);
            hold(wrong, book, id, "silent", sides.path("silent"), false);
            hold(
                    wrong,
                    book,
                    id,
                    "edge",
                    sides.path("edge"),
                    sides.path("edgeFires").asBoolean());
        });

        assertThat(wrong).isEmpty();
        assertThat(cases.size()).isEqualTo(26);
    }

    private static RuleBook book() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("procedures/procedures.drl", Files.readAllBytes(PROCEDURES.resolve("procedures.drl")));
        Compilation compilation = Guard.create().admit(RuleFiles.of(files));
        assertThat(compilation).as(String.valueOf(compilation)).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }

    private static void hold(
            List<String> wrong, RuleBook book, String id, String side, JsonNode changes, boolean reports) {
        try {
            boolean found = findings(book, changes).stream()
                    .anyMatch(finding -> finding.ruleId().equals(id));
            if (found != reports) {
                wrong.add(id + " " + side);
            }
        } catch (IOException | IllegalArgumentException unusable) {
            wrong.add(id + " " + side + ": " + unusable.getMessage());
        }
    }

    private static List<Finding> findings(RuleBook book, JsonNode changes) throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readString(BASE));
        merge(packet, changes.path("packet"));
        merge((ObjectNode) packet.path("meeting"), changes.path("meeting"));
        merge((ObjectNode) packet.at("/items/0"), changes.path("item"));
        PacketReading reading = PacketReader.create().read(packet.toString().getBytes(UTF_8));
        if (!(reading instanceof ReadPacket read)) {
            throw new IllegalArgumentException(reading.toString());
        }
        History history = changes.has("history")
                ? History.read(changes.path("history").toString().getBytes(UTF_8))
                : History.none();
        return Gate.decide(read, history, book, TIME).items().get(0).findings();
    }

    private static void merge(ObjectNode node, JsonNode changes) {
        if (changes instanceof ObjectNode object) {
            node.setAll(object);
        }
    }
}
