package org.agendagate.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.DeclaredOnly;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.Packets;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a decision says of documents that the gate does not keep. */
class DeclaredDocumentsTest {
    private static final String FILE = "sha256:" + "a".repeat(64);
    private static final String OTHER = "sha256:" + "b".repeat(64);
    private static final String TEXT = "sha256:" + "c".repeat(64);
    private static final RuleBook RULES = rules();

    @Test
    void namesEveryDocumentThatWasJudgedOnWhatIsDeclaredOfIt() {
        PacketDecision decision = decide(packetWith(FILE), History.none());

        assertThat(decision.declaredOnly())
                .containsExactly(new DeclaredOnly(itemNo(decision), "/items/0/documents/0", FILE));
        assertThat(new String(DecisionJson.write(decision), UTF_8)).contains("\"declaredOnly\":[{", FILE);
    }

    @Test
    void leavesOutWhatTheGateKeeps() {
        assertThat(decide(packetWith(FILE), keeping(FILE)).declaredOnly()).isNull();
        assertThat(decide(packetWith(FILE), keeping(OTHER)).declaredOnly()).hasSize(1);
    }

    @Test
    void saysNothingWhereNoDocumentIsNamedByItsDigest() {
        PacketDecision decision = decide(packetWith(null), History.none());

        assertThat(decision.declaredOnly()).isNull();
        assertThat(new String(DecisionJson.write(decision), UTF_8)).doesNotContain("declaredOnly");
    }

    private static PacketDecision decide(ReadPacket packet, History history) {
        return Gate.decide(packet, history, RULES, Instant.parse("2026-09-30T01:00:00Z"));
    }

    private static History keeping(String fileHash) {
        return new History(List.of(), List.of(), List.of(new KnownDocument(fileHash, TEXT, 100, 0, 0, 0)));
    }

    private static String itemNo(PacketDecision decision) {
        return decision.items().get(0).itemNo();
    }

    private static ReadPacket packetWith(@org.jspecify.annotations.Nullable String fileHash) {
        ObjectNode json = Packets.regularJson(packet -> {
            ObjectNode item = (ObjectNode) packet.at("/items/0");
            item.remove(List.of("attachments", "details"));
            ObjectNode document = (ObjectNode) item.at("/documents/0");
            document.remove("fileHash");
            if (fileHash != null) {
                document.put("fileHash", fileHash);
            }
        });
        return (ReadPacket) PacketReader.create().read(json.toString().getBytes(UTF_8));
    }

    private static RuleBook rules() {
        try {
            return ((Compilation.Compiled) RuleBook.compile(RuleFiles.read(Path.of("rules")))).ruleBook();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
