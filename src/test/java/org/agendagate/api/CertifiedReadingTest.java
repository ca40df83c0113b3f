package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.agendagate.handling.CertifiedReadings;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Words of a leader that nobody understood, read by a person of the meeting-service division. */
class CertifiedReadingTest extends ApiTest {
    private static final Path SAMPLE =
            Path.of("samples/integrity/leader-opinion-reading/flags-words-that-are-not-understood/packet.json");
    private static final String AGREES =
            "{\"reading\":\"AGREEMENT\",\"slip\":\"签批单第3页\",\"asked\":\"分管领导秘书\",\"reason\":\"\"}";

    @Autowired
    private CertifiedReadings readings;

    @Autowired
    private Clock clock;

    private String packetNo = Packets.freshNumber();

    @Test
    void makesTheItemReadyOnceItIsCertifiedAsAgreement() {
        JsonNode decision = json(submit("同意，望慎之又慎"));
        JsonNode flag = flag(decision);
        assertThat(flag.path("desk").asString()).isEqualTo("MEETING_SERVICE");
        assertThat(item(decision).path("ready").asBoolean()).isFalse();

        HttpResponse<String> certified = act(door().as("verifier"), AGREES);

        assertThat(certified.statusCode()).as(certified.body()).isEqualTo(200);
        JsonNode made = json(certified).path("decision");
        assertThat(flag(made).at("/review/by").asString()).isEqualTo("MEETING_SERVICE");
        assertThat(flag(made).at("/review/reason").asString()).isEqualTo("批示核实：同意提请审议。签批单：签批单第3页。请示：分管领导秘书。");
        assertThat(item(made).path("ready").asBoolean()).isEqualTo(others(made) == 0);
        assertThat(made.path("basedOn")).isEqualTo(decision.path("id"));
    }

    @ParameterizedTest
    @CsvSource({"ON_CONDITION, 附条件同意", "NONE, 没有同意", "UNCLEAR, 请领导另行签署明确意见"})
    void rejectsTheItemWhereTheWordsAreNoAgreement(String reading, String told) {
        submit("同意，望慎之又慎");

        HttpResponse<String> certified = act(door().as("verifier"), AGREES.replace("AGREEMENT", reading));

        JsonNode made = json(certified).path("decision");
        assertThat(item(made).path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(flag(made).at("/review/reason").asString()).contains(told);
    }

    @Test
    void isNotTheLegalDivisionsToClearNorAnAuditors() {
        submit("同意，望慎之又慎");
        String clear = "{\"act\":\"CLEAR\",\"reason\":\"可以\"}";

        assertThat(act(door().as("legal"), clear).body()).contains("other-desk");
        assertThat(act(door().as("legal"), AGREES).statusCode()).isEqualTo(403);
        assertThat(act(door().as("verifier"), clear).statusCode()).isEqualTo(403);
        assertThat(act(door().as("auditor"), AGREES).statusCode()).isEqualTo(403);
        assertThat(json(door().as("legal").get("/api/reviews?rule=G01U")).path("entries"))
                .isEmpty();
    }

    @Test
    void isNeverDoneByWhoSubmittedThePacket() {
        submit("同意，望慎之又慎");
        assertThat(act(door(), AGREES).body()).contains("own-submission");
    }

    @Test
    void countsReadingsByMonthAndPersonAndOffersTheWordsToPolicyStaff() {
        submit("同意，应三思而慎行之");
        act(door().as("verifier"), AGREES);
        String words = "此议善甚" + packetNo.replaceAll("\\D", "");
        packetNo = Packets.freshNumber();
        submit(words);
        act(door().as("verifier"), AGREES);
        LocalDate today = RuleBook.dayOf(clock.instant());

        assertThat(readings.counts(today.minusDays(1), today))
                .filteredOn(count -> count.person().equals("verifier"))
                .singleElement()
                .satisfies(count -> assertThat(count.agreement()).isGreaterThanOrEqualTo(2));
        List<CertifiedReadings.Offer> offers = readings.offers(clock.instant());
        assertThat(offers)
                .filteredOn(offer -> offer.phrase().equals(words))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.list()).isEqualTo("AGREE");
                    assertThat(offer.edit()).startsWith("  AGREE: [同意, ").endsWith(", '" + words + "']");
                });
        assertThat(offers)
                .filteredOn(offer -> offer.phrase().equals("应三思而慎行之"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.list()).isNull());
        assertThat(door().as("policy").get("/rules", "Accept", "text/html").body())
                .contains(words);
        assertThat(door().as("auditor").get("/figures", "Accept", "text/html").body())
                .contains("批示核实", "verifier");
    }

    @Test
    void filtersClosedFlagsByDesk() {
        submit("同意，望慎之又慎");
        act(door().as("verifier"), AGREES);

        for (String desk : List.of("MEETING_SERVICE", "LEGAL")) {
            JsonNode entries = json(door().as("auditor").get("/api/reviews?state=closed&limit=200&desk=" + desk))
                    .path("entries");
            assertThat(entries)
                    .as(desk)
                    .allSatisfy(entry -> assertThat(entry.at("/finding/desk").asString("LEGAL"))
                            .isEqualTo(desk));
        }
        assertThat(json(door().as("auditor").get("/api/reviews?state=closed&desk=MEETING_SERVICE"))
                        .path("entries"))
                .isNotEmpty();
        assertThat(json(door().as("legal").get("/api/reviews?state=closed&desk=MEETING_SERVICE&rule=G01U"))
                        .path("entries"))
                .isEmpty();
    }

    @Test
    void asksForTheSlip() {
        submit("同意，望慎之又慎");
        HttpResponse<String> answer = act(door().as("verifier"), AGREES.replace("签批单第3页", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/slip");
    }

    @ParameterizedTest
    @CsvSource({"阅", "不同意", "电话请示，常务副省长同意上会"})
    void hasNothingToCertifyInWhatWasUnderstoodOrOnlySpoken(String words) {
        JsonNode decision = json(submit(words));
        assertThat(flag(decision).isMissingNode()).isTrue();
        assertThat(item(decision).path("outcome").asString()).isEqualTo("REJECTED");
    }

    private HttpResponse<String> submit(String words) {
        try {
            ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(SAMPLE));
            packet.put("packetNo", packetNo);
            ObjectNode item = Packets.firstItem(packet);
            item.put("itemNo", packetNo + "-1").put("title", "关于核实批示（" + packetNo + "）的请示");
            ((ObjectNode) item.at("/leaderOpinions/0")).put("text", words);
            return door().post("/api/packets", packet.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpResponse<String> act(HttpDoor by, String body) {
        JsonNode entry = json(door().as("auditor").get("/api/reviews?rule=G01U&limit=200"))
                .path("entries")
                .valueStream()
                .filter(one -> one.path("packetNo").asString().equals(packetNo))
                .findFirst()
                .orElseThrow();
        return by.send(
                "POST",
                "/api/reviews/" + entry.path("id").asString(),
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    }

    private static JsonNode item(JsonNode decision) {
        return decision.path("items").path(0);
    }

    private static JsonNode flag(JsonNode decision) {
        return item(decision)
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("ruleId").asString().equals("G01U"))
                .findFirst()
                .orElseGet(() -> decision.path("nothing"));
    }

    /** Open flags of the other desk. */
    private static long others(JsonNode decision) {
        return item(decision)
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("effect").asString().equals("FLAG") && !finding.has("review"))
                .count();
    }
}
