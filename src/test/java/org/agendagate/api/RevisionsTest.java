package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest extends ApiTest {
    private final String packetNo = Packets.freshNumber();

    @Test
    void tellsWhatIsThereWhereARevisionIsOutOfOrder() {
        HttpResponse<String> first = door().post("/api/packets", Packets.packet(packetNo, 1, "甲"));

        HttpResponse<String> third = door().post("/api/packets", Packets.packet(packetNo, 3, "甲"));

        ProblemsTest.assertProblem(third, 409, "revision-out-of-order");
        assertThat(json(third).path("nextRevision").asInt()).isEqualTo(2);
        assertThat(json(third).path("there").path("decision"))
                .isEqualTo(json(first).path("id"));
    }

    @Test
    void takesNothingButTheFirstRevisionOfANewPacket() {
        HttpResponse<String> second = door().post("/api/packets", Packets.packet(packetNo, 2, "甲"));

        ProblemsTest.assertProblem(second, 409, "revision-out-of-order");
        assertThat(json(second).path("nextRevision").asInt()).isOne();
        assertThat(json(second).has("there")).isFalse();
    }

    @Test
    void listsReadsAndComparesRevisions() {
        door().post("/api/packets", Packets.packet(packetNo, 1, "甲"));
        door().post("/api/packets", Packets.packet(packetNo, 2, "乙"));

        HttpResponse<String> list = door().get("/api/packets/" + packetNo + "/revisions");
        HttpResponse<String> one = door().get("/api/packets/" + packetNo + "/revisions/1");
        HttpResponse<String> changes = door().get("/api/packets/" + packetNo + "/revisions/1/changes/2");

        assertThat(json(list)
                        .path("revisions")
                        .valueStream()
                        .map(revision -> revision.path("revision").asInt()))
                .containsExactly(1, 2);
        assertThat(json(one).path("items").path(0).path("title").asString()).isEqualTo("甲");
        assertThat(json(changes).path("changes").toString())
                .isEqualTo("[{\"path\":\"/items/1/title\",\"before\":\"甲\",\"after\":\"乙\"},"
                        + "{\"path\":\"/revision\",\"before\":1,\"after\":2}]");
        assertThat(door().get("/api/packets/" + packetNo + "/revisions/3").statusCode())
                .isEqualTo(404);
        assertThat(door().get("/api/packets/NONE/revisions").statusCode()).isEqualTo(404);
    }

    @Test
    void withdrawsTheLatestRevisionAlone() {
        door().post("/api/packets", Packets.packet(packetNo, 1, "甲"));
        door().post("/api/packets", Packets.packet(packetNo, 2, "甲"));

        HttpResponse<String> superseded = withdraw("{\"revision\": 1, \"reason\": \"材料需补充\"}");
        HttpResponse<String> withdrawn = withdraw("{\"revision\": 2, \"reason\": \"材料需补充\"}");
        HttpResponse<String> again = withdraw("{\"revision\": 2, \"reason\": \"再次\"}");

        ProblemsTest.assertProblem(superseded, 409, "revision-superseded");
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(json(withdrawn).path("reason").asString()).isEqualTo("材料需补充");
        assertThat(json(withdrawn).path("by").asString()).isNotEmpty();
        assertThat(again.body()).isEqualTo(withdrawn.body());
        assertThat(json(door().get("/api/packets/" + packetNo + "/revisions"))
                        .path("revisions")
                        .path(1)
                        .path("withdrawal"))
                .isEqualTo(json(withdrawn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"revision\": 1, \"reason\": \" \"}",
                "{\"revision\": 0, \"reason\": \"x\"}",
                "{\"revision\": 1, \"reason\": \"\\u0000\"}"
            })
    void asksForRevisionAndReason(String incomplete) {
        ProblemsTest.assertProblem(withdraw(incomplete), 400, "withdrawal-incomplete");
    }

    @Test
    void takesNoClassifiedReason() {
        door().post("/api/packets", Packets.packet(packetNo, 1, "甲"));

        ProblemsTest.assertProblem(withdraw("{\"revision\": 1, \"reason\": \"机密★5年 材料有误\"}"), 422, "classified-reason");

        assertThat(json(door().get("/api/packets/" + packetNo + "/revisions")).toString())
                .doesNotContain("机密");
    }

    @Test
    void answersAKeyWithItsFirstAnswer() {
        HttpResponse<String> first = submit(Packets.packet(packetNo, 1, "甲"), "\"k-%s\"".formatted(packetNo));
        HttpResponse<String> again = submit(Packets.packet(packetNo, 1, "甲"), "\"k-%s\"".formatted(packetNo));
        HttpResponse<String> other = submit(Packets.packet(packetNo, 2, "甲"), "\"k-%s\"".formatted(packetNo));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        ProblemsTest.assertProblem(other, 422, "idempotency-key-reused");
        assertThat(json(other).path("there").path("decision"))
                .isEqualTo(json(first).path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-quotes", "\"\"", "\"a", "\"a\", \"b\"", "\"\\x\""})
    void refusesAKeyThatIsNone(String key) {
        ProblemsTest.assertProblem(submit(Packets.packet(packetNo), key), 400, "idempotency-key-malformed");
        assertThat(door().get("/api/packets/" + packetNo).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> submit(String packet, String key) {
        return door().send(
                        "POST",
                        "/api/packets",
                        BodyPublishers.ofString(packet, UTF_8),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key);
    }

    private HttpResponse<String> withdraw(String body) {
        return door().post("/api/packets/" + packetNo + "/withdrawal", body);
    }
}
