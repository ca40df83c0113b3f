package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewTest extends ApiTest {
    private static final String CLEAR = "{\"act\":\"CLEAR\",\"reason\":\"意见已经口头确认\"}";

    private final String packetNo = Packets.freshNumber();
    /** Nobody else's, so that the queue shows this test's entries alone. */
    private final String unit = "省委办公厅（" + packetNo + "）";

    @Test
    void takesAFlagFromTheQueueToAnotherDecision() {
        JsonNode decision = json(submit(1));
        assertThat(decision.path("ready").asBoolean()).isFalse();

        JsonNode page = json(legal().get("/api/reviews?state=open&rule=G09&unit=" + encoded(unit)));
        assertThat(page.path("counts").path("open").asInt()).isOne();
        JsonNode listed = page.path("entries").path(0);
        assertThat(listed.path("dueBy").asString()).isEqualTo("2026-10-08 17:30");
        HttpResponse<String> read =
                legal().get("/api/reviews/" + listed.path("id").asString());
        assertThat(json(read).path("ruleText").asString()).contains("rule \"G09");
        assertThat(json(read).path("entry")).isEqualTo(listed);

        HttpResponse<String> cleared = review(listed, etag(read), CLEAR);

        assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(200);
        JsonNode made = json(cleared).path("decision");
        assertThat(made.path("basedOn")).isEqualTo(decision.path("id"));
        assertThat(made.path("items").path(0).path("findings"))
                .filteredOn(finding -> finding.path("effect").asString().equals("FLAG"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at("/review/result").asString()).isEqualTo("CLEARED");
                    assertThat(finding.at("/review/by").asString()).isEqualTo("LEGAL");
                    assertThat(finding.at("/review/reason").asString()).isEqualTo("意见已经口头确认");
                });
        assertThat(json(cleared).at("/entry/state").asString()).isEqualTo("CLEARED");
        assertThat(json(door().get("/api/decisions/" + made.path("id").asString())))
                .isEqualTo(made);
        assertThat(json(door().get("/api/packets/" + packetNo))
                        .path("decisions")
                        .path(1))
                .isEqualTo(made);
        assertThat(json(legal().get("/api/reviews?unit=" + encoded(unit))).path("entries"))
                .isEmpty();
        assertThat(json(legal().get("/api/reviews?state=cleared&unit=" + encoded(unit)))
                        .at("/entries/0/closing/actor")
                        .asString())
                .isEqualTo("legal");
        assertThat(submit(1).body()).isEqualTo(decision.toString());
    }

    @Test
    void tellsTheSecondReviewerHowItStands() {
        submit(1);
        JsonNode entry = entries().get(0);
        String seen = etag(legal().get("/api/reviews/" + entry.path("id").asString()));
        review(entry, seen, CLEAR);

        HttpResponse<String> second = review(entry, seen, "{\"act\":\"UPHOLD\",\"reason\":\"不可以\"}");

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(json(second).path("type").asString()).isEqualTo("urn:agenda-gate:problem:review-changed");
        assertThat(json(second).at("/review/state").asString()).isEqualTo("CLEARED");
        assertThat(json(second).at("/review/closing/actor").asString()).isEqualTo("legal");
        assertThat(etag(second)).isNotEqualTo(seen);
        assertThat(review(entry, etag(second), CLEAR).statusCode()).isEqualTo(412);
        assertThat(review(entry, "*", CLEAR).statusCode()).isEqualTo(412);
    }

    @Test
    void asksForWhatTheReviewerSaw() {
        submit(1);
        JsonNode entry = entries().get(0);

        HttpResponse<String> blind = legal().send(
                        "POST",
                        "/api/reviews/" + entry.path("id").asString(),
                        BodyPublishers.ofString(CLEAR),
                        "Content-Type",
                        "application/json");

        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(review(entry, "\"R-0.open\"", CLEAR).statusCode()).isEqualTo(412);
        assertThat(review(entry, "W/\"" + entry.path("id").asString() + ".open\"", CLEAR)
                        .statusCode())
                .isEqualTo(412);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void letsNobodyReviewTheOwnSubmission() {
        submit(1);
        JsonNode entry = entries().get(0);

        HttpResponse<String> own = post(door(), entry, "*", CLEAR);

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(json(own).path("type").asString()).isEqualTo("urn:agenda-gate:problem:own-submission");
        assertThat(post(door().as("clerk"), entry, "*", CLEAR).statusCode()).isEqualTo(403);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void letsNobodyReviewAPacketOfWhichTheySubmittedAnEarlierRevision() {
        submit(1);
        HttpResponse<String> next = door().as("clerk").post("/api/packets", packet(2, 1));
        assertThat(next.statusCode()).as(next.body()).isEqualTo(201);
        JsonNode entry = entries().get(0);
        assertThat(entry.path("revision").asInt()).isEqualTo(2);

        assertThat(post(door(), entry, "*", CLEAR).statusCode()).isEqualTo(403);
        assertThat(review(entry, "*", CLEAR).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAllThatIsWrongWithAReview() {
        submit(1);
        JsonNode entry = entries().get(0);

        HttpResponse<String> wrong = review(entry, "*", "{\"act\":\"maybe\",\"reason\":\" \",\"x\":1}");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("problems"))
                .extracting(problem -> problem.path("code").asString())
                .containsExactly("unknown-field", "unknown-act", "missing-reason");
        for (String body : List.of("", "[]", "{", "{} {}", CLEAR + "x")) {
            assertThat(review(entry, "*", body).statusCode()).as(body).isEqualTo(400);
        }
        HttpResponse<String> marked = review(entry, "*", "{\"act\":\"CLEAR\",\"reason\":\"机密★5年\"}");
        assertThat(marked.statusCode()).isEqualTo(400);
        assertThat(marked.body()).doesNotContain("★");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void tellsNothingOfEntriesThatNeverWere() {
        assertThat(legal().get("/api/reviews/R-0").statusCode()).isEqualTo(404);
        assertThat(legal().send(
                                "POST",
                                "/api/reviews/R-0",
                                BodyPublishers.ofString(CLEAR),
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(404);
        assertThat(legal().get("/api/reviews?state=nope").statusCode()).isEqualTo(400);
        assertThat(legal().get("/api/reviews?due=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesThroughTheQueue() {
        submit(3);

        JsonNode first = json(legal().get("/api/reviews?limit=2&unit=" + encoded(unit)));
        JsonNode second = json(legal().get("/api/reviews?limit=2&unit=" + encoded(unit) + "&after="
                + first.path("next").asString()));

        assertThat(first.path("entries")).hasSize(2);
        assertThat(second.path("entries")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(second.path("counts").path("byUnit").path(unit).asInt()).isEqualTo(3);
    }

    private HttpResponse<String> submit(int flags) {
        return door().post("/api/packets", packet(1, flags));
    }

    private String packet(int revision, int flags) {
        return Flagged.json(
                packetNo, revision, flags, packet -> Packets.firstItem(packet).put("leadUnit", unit));
    }

    private HttpDoor legal() {
        return door().as("legal");
    }

    private List<JsonNode> entries() {
        return json(legal().get("/api/reviews?unit=" + encoded(unit)))
                .path("entries")
                .valueStream()
                .toList();
    }

    private HttpResponse<String> review(JsonNode entry, String ifMatch, String body) {
        return post(legal(), entry, ifMatch, body);
    }

    private static HttpResponse<String> post(HttpDoor door, JsonNode entry, String ifMatch, String body) {
        return door.send(
                "POST",
                "/api/reviews/" + entry.path("id").asString(),
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                ifMatch);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
