package org.agendagate.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.agendagate.api.Packets.changed;
import static org.agendagate.api.Packets.firstItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class MalformedPacketTest extends ApiTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void tellsEveryKindOfMalformedPacketInPlaceAndWords(String kind, byte[] body) {
        for (String path : new String[] {"/api/packets", "/api/checks"}) {
            HttpResponse<String> answer = door().post(path, body);

            ProblemsTest.assertProblem(answer, 400, "malformed-packet");
            JsonNode problems = json(answer).path("problems");
            assertThat(problems).as(kind).isNotEmpty();
            for (JsonNode problem : problems) {
                assertThat(problem.path("pointer").isString()).isTrue();
                assertThat(problem.path("code").asString()).matches("[a-z][a-z0-9-]*");
                assertThat(problem.path("zh").asString()).containsPattern("\\p{IsHan}");
                assertThat(problem.path("en").asString()).isNotBlank();
            }
        }
    }

    static Stream<Arguments> malformed() {
        String example = Packets.example();
        return Stream.of(
                of("empty", ""),
                of("blank", "  \n"),
                of("not JSON", "hello"),
                of("cut off", example.substring(0, example.length() / 2)),
                of("something behind the end", example + "{}"),
                of("a comma too many", example.replace("\"revision\": 1,", "\"revision\": 1,,")),
                of("a comment", "// packet\n" + example),
                of("single quotes", "{'packetNo': 'SJT-2026-0017'}"),
                of("a bare control character", example.replace("请示", "请\u0001示")),
                of("null", "null"),
                of("a number", "17"),
                of("a text", "\"packet\""),
                of("a list", "[" + example + "]"),
                of("no fields", "{}"),
                of("NaN", example.replace("\"revision\": 1", "\"revision\": NaN")),
                arguments("not UTF-8", example.getBytes(Charset.forName("GB18030"))),
                arguments("UTF-16", example.getBytes(UTF_16)),
                arguments("zeros", new byte[100]),
                arguments("broken UTF-8", example.replace("请示", "\u00ff").getBytes(ISO_8859_1)),
                of("a lone surrogate", example.replace("请示", "\\ud842")),
                of("a field twice", example.replace("\"revision\": 1", "\"revision\": 1, \"revision\": 2")),
                of("an unknown field", changed(packet -> packet.put("colour", "red"))),
                of("a missing field", changed(packet -> packet.remove("meeting"))),
                of("null for a mandatory field", changed(packet -> packet.putNull("meeting"))),
                of("a text for a number", changed(packet -> packet.put("revision", "1"))),
                of("a number for a text", changed(packet -> packet.put("submittingUnit", 7))),
                of("a fraction for a whole number", changed(packet -> packet.put("revision", 1.5))),
                of(
                        "a number beyond all bounds",
                        example.replace("\"revision\": 1", "\"revision\": 1" + "0".repeat(5000))),
                of("revision zero", changed(packet -> packet.put("revision", 0))),
                of("a packet number of another form", changed(packet -> packet.put("packetNo", "17/2026"))),
                of("an impossible date", changed(packet -> packet.put("receivedAt", "2026-09-31T09:00:00+08:00"))),
                of("a time without offset", changed(packet -> packet.put("receivedAt", "2026-09-30T09:00:00"))),
                of(
                        "an unknown word",
                        changed(packet -> packet.withObject("meeting").put("kind", "PICNIC"))),
                of("no items", changed(packet -> packet.putArray("items"))),
                of("a list for an object", changed(packet -> packet.putArray("meeting"))),
                of(
                        "an unknown field deep inside",
                        changed(packet -> firstItem(packet).put("x", 1))),
                of(
                        "a detail that is not declared",
                        changed(packet -> firstItem(packet).putObject("details").put("colour", "red"))),
                of("two items of one number", changed(MalformedPacketTest::repeatItem)),
                of("too deep", "[".repeat(100_000)),
                of(
                        "deep inside a field",
                        changed(packet -> firstItem(packet).put("background", "a"))
                                .replace("\"a\"", "[".repeat(5000) + "]".repeat(5000))),
                of("a very long text", changed(packet -> packet.put("submittingUnit", "省".repeat(600_000)))),
                of("too many items", changed(MalformedPacketTest::repeatItemTooOften)));
    }

    private static Arguments of(String kind, String body) {
        return arguments(kind, body.getBytes(UTF_8));
    }

    private static void repeatItem(ObjectNode packet) {
        packet.withArray("items").add(firstItem(packet).deepCopy());
    }

    private static void repeatItemTooOften(ObjectNode packet) {
        ObjectNode item = firstItem(packet);
        for (int number = 2; number <= 1001; number++) {
            packet.withArray("items").add(item.deepCopy().put("itemNo", String.valueOf(number)));
        }
    }
}
