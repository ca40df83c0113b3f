package org.agendagate.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StandingTest {
    private static final RuleBook RULES = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
    private static final Instant NOW = Instant.parse("2026-09-30T01:00:00Z");

    private static final String TO_REVIEW = "pre-review-outcome/G09-flags-pending-review";
    private static final String FIT = "leader-opinion-reading/boundary-accepts-request-to-the-committee";

    @Test
    void saysWhichDeskMustLookFirst() throws IOException {
        assertStanding(Standing.PENDING_LEGAL, TO_REVIEW, item -> {});
        assertStanding(Standing.PENDING_BOTH, TO_REVIEW, StandingTest::beUnclear);
        assertStanding(Standing.PENDING_SERVICE, FIT, StandingTest::beUnclear);
        assertStanding(Standing.ACCEPTED, FIT, item -> {});
        assertStanding(Standing.REJECTED, TO_REVIEW, item -> item.put("oneMatter", false));
    }

    private static void beUnclear(ObjectNode item) {
        ((ObjectNode) item.at("/leaderOpinions/0")).put("text", "同意，望慎之又慎");
    }

    private static void assertStanding(Standing standing, String sample, Consumer<ObjectNode> change)
            throws IOException {
        ObjectNode packet = (ObjectNode)
                JsonMapper.shared().readTree(Files.readString(Path.of("samples/integrity", sample, "packet.json")));
        change.accept((ObjectNode) packet.at("/items/0"));
        PacketDecision decision = Gate.decide(
                (ReadPacket) PacketReader.create().read(packet.toString().getBytes(UTF_8)), RULES, NOW);

        assertThat(Standing.of(decision)).as(decision.toString()).isEqualTo(standing);
        assertThat(Standing.of(decision.items().get(0))).isEqualTo(standing);
    }
}
