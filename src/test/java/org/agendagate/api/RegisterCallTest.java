package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RegisterCallTest extends ApiTest {
    @Test
    void findsWhatFitsTheQuestion() {
        String packetNo = Packets.freshNumber();
        JsonNode decision = json(door().as("clerk").post("/api/packets", items(packetNo, 2)));

        JsonNode page = register("clerk", "text=" + packetNo);

        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(page.has("next")).isFalse();
        JsonNode entry = page.path("entries").path(0);
        assertThat(entry.path("packetNo").asString()).isEqualTo(packetNo);
        assertThat(entry.path("decision").asString())
                .isEqualTo(decision.path("id").asString());
        String standing = decision.at("/items/0/outcome").asString();
        assertThat(entry.path("standing").asString()).isEqualTo(standing);
        assertThat(entry.path("flaggedBy").values())
                .extracting(JsonNode::asString)
                .containsExactly("G09");
        assertThat(entry.path("meetingOn").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        String meeting = entry.path("meetingOn").asString();
        for (String fits : List.of(
                "rule=G09",
                "standing=" + standing,
                "unit=" + encoded(entry.path("unit").asString()),
                "meeting=" + meeting,
                "from=2026-01-01&until=2099-12-31",
                "toRevise=true",
                "sort=UNIT",
                "sort=MEETING")) {
            assertThat(register("clerk", "text=" + packetNo + "&" + fits)
                            .path("count")
                            .asInt())
                    .as(fits)
                    .isEqualTo(2);
        }
        for (String fitsNot :
                List.of("rule=G00", "standing=WITHDRAWN", "unit=x", "meeting=1999-01-01", "until=1999-01-01")) {
            assertThat(register("clerk", "text=" + packetNo + "&" + fitsNot).path("entries"))
                    .as(fitsNot)
                    .isEmpty();
        }
    }

    @Test
    void pagesThroughEveryEntryOnce() {
        String packetNo = Packets.freshNumber();
        door().as("clerk").post("/api/packets", items(packetNo, 3));

        List<String> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = register("clerk", "limit=1&text=" + packetNo + after);
            page.path("entries").forEach(entry -> items.add(entry.path("itemNo").asString()));
            after = page.has("next") ? "&after=" + encoded(page.path("next").asString()) : "";
        } while (!after.isEmpty());

        assertThat(items).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void showsAClerkTheOwnDivisionAlone() {
        String packetNo = Packets.freshNumber();
        door().as("clerk").post("/api/packets", Flagged.json(packetNo, 1, 1, packet -> {}));

        assertThat(register("clerk-2", "text=" + packetNo).path("count").asInt())
                .isZero();
        assertThat(register("auditor", "text=" + packetNo).path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatIsNoQuestion() {
        for (String wrong : List.of("meeting=soon", "standing=FINE", "sort=COLOUR", "toRevise=maybe", "limit=all")) {
            ProblemsTest.assertProblem(door().as("clerk").get("/api/register?" + wrong), 400, "bad-request");
        }
    }

    private static String items(String packetNo, int count) {
        return Flagged.json(packetNo, 1, 1, packet -> {
            ArrayNode items = packet.withArray("items");
            ObjectNode first = (ObjectNode) items.get(0);
            first.put("itemNo", packetNo + "-1");
            for (int number = 2; number <= count; number++) {
                items.add(
                        first.deepCopy().put("itemNo", packetNo + "-" + number).put("title", "第" + number + "个议题"));
            }
        });
    }

    private JsonNode register(String user, String question) {
        return json(door().as(user).get("/api/register?" + question));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
