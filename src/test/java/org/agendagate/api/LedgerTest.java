package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerTest extends ApiTest {
    private final String packetNo = Packets.freshNumber();

    @Test
    void verifiesEverythingThatIsRecorded() {
        door().post("/api/packets", Packets.packet(packetNo));
        JsonNode head = json(door().get("/api/ledger/head"));

        JsonNode verified = json(door().get("/api/ledger/verification"));
        JsonNode withHead = json(door().get("/api/ledger/verification?seq=%s&hash=%s"
                .formatted(head.path("seq").asLong(), head.path("hash").asString())));
        JsonNode withAnother = json(door().get("/api/ledger/verification?seq=1&hash=sha256:0"));

        assertThat(verified.path("holds").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.path("head").path("seq").asLong())
                .isGreaterThanOrEqualTo(head.path("seq").asLong());
        assertThat(withHead.path("holds").asBoolean()).isTrue();
        assertThat(withAnother.path("holds").asBoolean()).isFalse();
        assertThat(withAnother.path("flaw").path("row").asString()).isEqualTo("ledger 1");
    }

    @Test
    void asksForBothPartsOfAHead() {
        ProblemsTest.assertProblem(door().get("/api/ledger/verification?seq=1"), 400, "bad-request");
    }

    @Test
    void exportsEveryActWithItsRows() {
        door().post("/api/packets", Packets.packet(packetNo));

        HttpResponse<String> export = door().get("/api/ledger/export");

        assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/jsonl");
        assertThat(export.body().lines())
                .anyMatch(line -> line.contains("\"SUBMISSION\"") && line.contains(packetNo))
                .last()
                .satisfies(line -> assertThat(line).startsWith("{\"end\":{"));
    }

    @Test
    void replaysADecisionToTheSameBytes() {
        JsonNode decision = json(door().post("/api/packets", Packets.packet(packetNo)));
        JsonNode refused = json(door().post("/api/packets", Packets.classified(Packets.freshNumber(), "某某事项")));

        assertThat(replay(decision).path("result").asString()).isEqualTo("IDENTICAL");
        assertThat(replay(refused).path("result").asString()).isEqualTo("SKIPPED");
        assertThat(door().get("/api/decisions/D-0/replay").statusCode()).isEqualTo(404);
    }

    private JsonNode replay(JsonNode decision) {
        return json(door().get("/api/decisions/" + decision.path("id").asString() + "/replay"));
    }
}
