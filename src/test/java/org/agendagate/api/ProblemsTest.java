package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/api",
                "/api/packets/NO-2026-9999",
                "/api/decisions/none",
                "/api/rules/G99",
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/error",
                "/swagger-ui/index.html"
            })
    void tellsThatNothingIsThere(String path) {
        assertProblem(door().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "GET"})
    void tellsWhichMethodsAreAllowed(String method) {
        HttpResponse<String> answer = door().send(method, "/api/packets", BodyPublishers.noBody());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rule-book", "/api/schema/packet", "/api/packets/NO-2026-9999"})
    void tellsThatNoAcceptedMediaTypeFits(String path) {
        assertProblem(door().get(path, "Accept", "text/html"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense", ";;;"})
    void tellsThatAMediaTypeIsNotSupported(String type) {
        for (String path : new String[] {"/api/packets", "/api/checks"}) {
            HttpResponse<String> answer =
                    door().send("POST", path, BodyPublishers.ofString(Packets.example()), "Content-Type", type);

            assertProblem(answer, 415, "unsupported-media-type");
        }
    }

    @Test
    void tellsThatAMediaTypeIsMissing() {
        assertProblem(
                door().send("POST", "/api/checks", BodyPublishers.ofString(Packets.example())),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/packets", "/api/checks"})
    void refusesAnAnnouncedBodyBeyondTheLimit(String path) {
        assertProblem(door().post(path, new byte[PacketBody.LIMIT + 1]), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/packets", "/api/checks"})
    void refusesAStreamedBodyBeyondTheLimit(String path) {
        byte[] body = new byte[PacketBody.LIMIT + 1];

        HttpResponse<String> answer = door().send(
                        "POST",
                        path,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                        "Content-Type",
                        "application/json");

        assertProblem(answer, 413, "too-large");
    }

    @Test
    void readsABodyOfExactlyTheLimit() {
        String packet = Packets.packet(Packets.freshNumber());
        byte[] padded = new byte[PacketBody.LIMIT];
        Arrays.fill(padded, (byte) ' ');
        byte[] bytes = packet.getBytes(UTF_8);
        System.arraycopy(bytes, 0, padded, 0, bytes.length);

        assertThat(door().post("/api/checks", padded).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/packets/%zz", "/api/packets/a%2fb", "/api/<>", "/api/decisions/a%00b", "/../../etc/passwd"
            })
    void tellsWhatTheContainerRefusesAsAProblemToo(String target) throws IOException {
        String answer = door().sendRaw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json");
        assertHarmless(answer);
    }

    /** In each, {@code |} ends a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE||",
                "GET / HTTP/9.9|Host: x||",
                "GET / HTTP/1.1||",
                "TRACE / HTTP/1.1|Host: x|Connection: close||",
                "POST /api/checks HTTP/1.1|Host: x|Content-Length: -1||",
                "POST /api/checks HTTP/1.1|Host: x|Content-Type: application/json|Authorization: LOGIN|"
                        + "Transfer-Encoding: chunked||zz|{}|"
            })
    void answersBrokenRequestsWithoutGivingAnythingAway(String request) throws IOException {
        String answer = door().sendRaw(
                        request.replace("|", "\r\n").replace("LOGIN", HttpDoor.basic("demo", HttpDoor.PASSWORD)));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|505) .*");
        assertThat(answer).doesNotContain("<html");
        assertHarmless(answer);
    }

    @Test
    void keepsAHarmlessRequestIdAndReplacesAnyOther() {
        assertThat(door().get("/nope", "X-Request-Id", "trace-7.A_b").headers().firstValue("X-Request-Id"))
                .contains("trace-7.A_b");
        assertThat(json(door().get("/nope", "X-Request-Id", "trace-7"))
                        .path("requestId")
                        .asString())
                .isEqualTo("trace-7");
        for (String offered : new String[] {"a b", "{\"a\":1}", "x".repeat(65), "-x"}) {
            assertThat(door().get("/nope", "X-Request-Id", offered).headers().firstValue("X-Request-Id"))
                    .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
        }
    }

    @Test
    void saysNothingOfTheServer() {
        assertThat(door().get("/api/rule-book").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:agenda-gate:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("titleEn").asString()).isNotBlank();
        assertThat(problem.path("detailEn").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .contains(problem.path("requestId").asString());
        assertHarmless(answer.body());
    }

    static void assertHarmless(String answer) {
        assertThat(answer).doesNotContain("Exception", "\tat ", "org.agendagate", "java.", "Tomcat", "jackson", "SQL");
    }
}
