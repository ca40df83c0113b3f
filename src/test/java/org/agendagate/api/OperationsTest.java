package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.agendagate.reading.PacketSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperationsTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void isWell(String path) {
        HttpResponse<String> health = door().get(path);

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).path("status").asString()).isEqualTo("UP");
    }

    @Test
    void tellsInItsHealthWhichRuleBookServes() {
        JsonNode rules = json(door().get("/actuator/health/readiness"))
                .path("components")
                .path("rules");

        assertThat(rules.path("details").path("state").asString()).isEqualTo("LIVE");
        assertThat(rules.path("details").path("version"))
                .isEqualTo(json(door().get("/api/rule-book")).path("version"));
    }

    @Test
    void countsDecisionsAndFindings() {
        String outcome = json(door().post("/api/checks", Packets.example()))
                .path("outcome")
                .asString();
        double before = metric("agendagate_decisions_total{outcome=\"" + outcome + "\"}");
        double timed = metric("agendagate_decision_duration_seconds_count");

        door().post("/api/checks", Packets.example());

        assertThat(metric("agendagate_decisions_total{outcome=\"" + outcome + "\"}"))
                .isEqualTo(before + 1);
        assertThat(metric("agendagate_decision_duration_seconds_count")).isEqualTo(timed + 1);
        assertThat(metric("agendagate_findings_total{effect=\"REJECT\",rule=\"G01\"}"))
                .isPositive();
    }

    @Test
    void countsADecisionOnceHoweverOftenItIsAskedFor() {
        String packet = Packets.packet(Packets.freshNumber());
        door().post("/api/packets", packet);
        double before = metric("agendagate_decision_duration_seconds_count");

        door().post("/api/packets", packet);

        assertThat(metric("agendagate_decision_duration_seconds_count")).isEqualTo(before);
    }

    @Test
    void showsTheRuleBookThatServes() {
        JsonNode book = json(door().get("/api/rule-book"));

        assertThat(book.path("version").asString()).isNotBlank();
        assertThat(book.path("since").asString()).isNotBlank();
        assertThat(book.path("problems").isArray()).isTrue();
        assertThat(book.path("problems")).isEmpty();
        assertThat(book.path("state").asString()).isEqualTo("LIVE");
        assertThat(book.path("from").asString()).isEqualTo("shipped");
        assertThat(book.path("refusedAt").isNull()).isTrue();
        JsonNode first = book.path("rules").path(0);
        assertThat(first.path("id").asString()).isEqualTo("G01");
        assertThat(first.path("name").path("zh").asString()).isNotBlank();
        assertThat(first.path("name").path("en").asString()).isNotBlank();
        assertThat(first.path("effect").asString()).isEqualTo("REJECT");
        assertThat(first.path("tier").asString()).isEqualTo("SEED");
        assertThat(first.path("authority").path("basis").path("zh").asString()).isNotBlank();
        assertThat(first.path("place").path("file").asString()).endsWith(".drl");
        assertThat(first.path("place").path("line").asInt()).isPositive();
    }

    @Test
    void showsARuleWithTheTextOfItsFile() {
        JsonNode rule = json(door().get("/api/rules/G01"));

        assertThat(rule.path("rule").path("id").asString()).isEqualTo("G01");
        assertThat(rule.path("text").asString()).contains("rule \"G01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/schema+json", "*/*"})
    void publishesThePacketSchema(String accepted) {
        HttpResponse<String> schema = door().get("/api/schema/packet", "Accept", accepted);

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).isEqualTo(PacketSchema.published().text());
    }

    private double metric(String name) {
        return door().get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
