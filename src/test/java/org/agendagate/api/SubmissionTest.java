package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SubmissionTest extends ApiTest {
    private final String packetNo = Packets.freshNumber();

    @Test
    void answersASubmissionWithItsDecisionAndWhereToReadIt() {
        HttpResponse<String> answer = door().post("/api/packets", Packets.packet(packetNo));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode decision = json(answer);
        assertThat(decision.path("packetNo").asString()).isEqualTo(packetNo);
        assertThat(decision.path("outcome").asString()).isIn("ACCEPTED", "REJECTED");
        assertThat(answer.headers().firstValue("Location"))
                .contains("/api/decisions/" + decision.path("id").asString());
    }

    @Test
    void answersTheSameSubmissionAgainWithTheSameBytes() {
        HttpResponse<String> first = door().post("/api/packets", Packets.packet(packetNo));

        HttpResponse<String> again = door().post("/api/packets", Packets.packet(packetNo));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void takesAnotherLayoutOfTheSamePacketForTheSame() {
        String packet = Packets.packet(packetNo);
        HttpResponse<String> first = door().post("/api/packets", packet);

        HttpResponse<String> again = door().post("/api/packets", "  " + packet.replace(",\"", " ,\n\""));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void tellsWhatIsThereWhereARevisionIsTaken() {
        HttpResponse<String> first = door().post("/api/packets", Packets.packet(packetNo, 1, "甲"));

        HttpResponse<String> other = door().post("/api/packets", Packets.packet(packetNo, 1, "乙"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(other).path("type").asString()).isEqualTo("urn:agenda-gate:problem:revision-taken");
        assertThat(json(other).path("there").path("decision"))
                .isEqualTo(json(first).path("id"));
        assertThat(json(other).path("there").path("packetDigest"))
                .isEqualTo(json(first).path("packetDigest"));
    }

    @Test
    void readsAllRevisionsOfAPacketAndEachDecision() {
        HttpResponse<String> first = door().post("/api/packets", Packets.packet(packetNo, 1, "甲"));
        HttpResponse<String> second = door().post("/api/packets", Packets.packet(packetNo, 2, "甲"));

        HttpResponse<String> all = door().get("/api/packets/" + packetNo);

        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body())
                .isEqualTo(
                        "{\"packetNo\":\"%s\",\"decisions\":[%s,%s]}".formatted(packetNo, first.body(), second.body()));
        HttpResponse<String> one =
                door().get("/api/decisions/" + json(second).path("id").asString());
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).isEqualTo(second.body());
    }

    @Test
    void checksWithoutRecording() {
        HttpResponse<String> check = door().post("/api/checks", Packets.packet(packetNo));

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(json(check).path("packetNo").asString()).isEqualTo(packetNo);
        assertThat(door().get("/api/packets/" + packetNo).statusCode()).isEqualTo(404);
        assertThat(door().get("/api/decisions/" + json(check).path("id").asString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void decidesAlikeInACheckAndInASubmission() {
        JsonNode check = json(door().post("/api/checks", Packets.packet(packetNo)));
        JsonNode submission = json(door().post("/api/packets", Packets.packet(packetNo)));

        assertThat(check.path("outcome")).isEqualTo(submission.path("outcome"));
        assertThat(check.path("items")).isEqualTo(submission.path("items"));
        assertThat(check.path("packetDigest")).isEqualTo(submission.path("packetDigest"));
    }

    @Test
    void refusesAClassifiedPacketAndKeepsItsPlaceFree() {
        HttpResponse<String> refused = door().post("/api/packets", Packets.classified(packetNo, "某某事项"));

        assertThat(refused.statusCode()).isEqualTo(201);
        assertThat(json(refused).path("classified").asBoolean()).isTrue();
        assertThat(json(refused).path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(refused.body()).doesNotContain("某某事项");
        assertThat(door().get("/api/decisions/" + json(refused).path("id").asString())
                        .body())
                .isEqualTo(refused.body());
        assertThat(door().post("/api/packets", Packets.packet(packetNo)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesAClassifiedPacketInACheckToo() {
        HttpResponse<String> refused = door().post("/api/checks", Packets.classified(packetNo, "某某事项"));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(json(refused).path("classified").asBoolean()).isTrue();
        assertThat(refused.body()).doesNotContain("某某事项");
    }

    @Test
    void recordsOnceWhenTheSameSubmissionComesFromAllSidesAtOnce() throws Exception {
        int callers = 8;
        CyclicBarrier barrier = new CyclicBarrier(callers);
        ExecutorService executor = Executors.newFixedThreadPool(callers);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            answers.add(executor.submit(() -> {
                barrier.await();
                return door().post("/api/packets", Packets.packet(packetNo));
            }));
        }
        List<HttpResponse<String>> got = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            got.add(answer.get());
        }
        executor.shutdown();

        assertThat(got).extracting(HttpResponse::body).containsOnly(got.get(0).body());
        assertThat(got)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
    }

    @Test
    void decidesNothingWhereTheCalendarOfAYearIsMissingAndSaysWhichFileToAdd() {
        String packet = Packets.changed(tree -> {
            tree.put("packetNo", packetNo);
            ((ObjectNode) tree.path("meeting")).put("startsAt", "2031-01-02T09:00:00+08:00");
        });

        HttpResponse<String> answer = door().post("/api/packets", packet);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:agenda-gate:problem:no-decision");
        assertThat(answer.body()).contains("rules/reference/calendar/20", "缺少");
        assertThat(door().get("/api/packets/" + packetNo).statusCode()).isEqualTo(404);
    }
}
