package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The auditor's desk: walks with their result, all records to take along, and who read what. */
class AuditTest extends ApiTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void verifiesAndReplaysOneAfterTheOtherAndSaysWhatCameOfIt() {
        door().as("clerk").post("/api/packets", Packets.packet(Packets.freshNumber()));

        assertThat(walk("/audit/verification", "")).contains("台账完整，共核对");
        assertThat(walk("/audit/replay", "")).contains("全部一致，共重放");
    }

    @Test
    void findsAHeadThatIsNotPartOfTheLedger() {
        JsonNode head = json(door().as("auditor").get("/api/ledger/head"));
        String kept = "seq=" + head.path("seq").asLong() + "&hash="
                + URLEncoder.encode(head.path("hash").asString(), UTF_8);

        assertThat(walk("/audit/verification", kept)).contains("台账完整");
        assertThat(walk("/audit/verification", "seq=1&hash=sha256%3A00"))
                .contains("与记录不符")
                .doesNotContain("台账完整");
        walk("/audit/verification", "");
    }

    @Test
    void tellsWhoReadWhatAndWhoTookAllOfIt() {
        String packetNo = Packets.freshNumber();
        door().as("clerk").post("/api/packets", Packets.packet(packetNo));
        String reader = AddedUsers.add(jdbc, "法规处", "LEGAL");
        door().as(reader).get("/api/packets/" + packetNo);

        assertThat(page("?subject=" + packetNo)).contains(">" + reader + "<", ">阅看<");
        assertThat(page("?subject=" + packetNo + "&actor=nobody")).contains("没有这样的阅看记录");
        HttpResponse<String> export = door().as("auditor").get("/audit/export", "Accept", "*/*");
        assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".jsonl");
        assertThat(export.body()).contains("{\"end\":");
        assertThat(page("?actor=auditor&subject=ledger")).contains(">导出<");
    }

    private String walk(String address, String form) {
        HttpResponse<String> begun = door().as("auditor").press(address, form);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !page("").contains("<progress"));
        return page("");
    }

    private String page(String query) {
        return door().as("auditor").get("/audit" + query, "Accept", "text/html").body();
    }
}
