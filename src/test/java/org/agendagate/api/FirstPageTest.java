package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import org.agendagate.drafts.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first page tells a clerk, and that looking at it is no more than that. */
class FirstPageTest extends ApiTest {
    private final String packetNo = Packets.freshNumber();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafts drafts;

    @Test
    void countsTheDraftsAndJudgesNone() {
        String clerk = AddedUsers.add(jdbc, "首页一处", "CLERK");
        for (int minute = 0; minute < 8; minute++) {
            drafts.save(
                    null,
                    clerk,
                    Packets.packet(packetNo),
                    Instant.parse(String.format(Locale.ROOT, "2026-10-01T01:2%d:00Z", minute)));
        }
        double before = decisions();

        String page = firstPage(clerk);

        assertThat(page).contains("草稿 8 份", packetNo, "2026-10-01 09:22", "2026-10-01 09:27");
        assertThat(page).doesNotContain("2026-10-01 09:21");
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void countsAPacketToReviseUntilItIsWithdrawn() {
        String clerk = AddedUsers.add(jdbc, "首页二处", "CLERK");
        submit(clerk, 1);
        assertThat(firstPage(clerk)).contains("待修改重报 1 个报送包", "/packets/" + packetNo);

        submit(clerk, 2);
        assertThat(firstPage(clerk)).contains("待修改重报 1 个报送包");
        HttpResponse<String> withdrawn = door().as(clerk)
                .post("/api/packets/" + packetNo + "/withdrawal", "{\"revision\": 2, \"reason\": \"材料需补充\"}");

        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(firstPage(clerk)).doesNotContain("待修改重报").contains("/packets/" + packetNo);
    }

    private void submit(String clerk, int revision) {
        HttpResponse<String> decision = door().as(clerk)
                .post(
                        "/api/packets",
                        Packets.packet(packetNo, revision, String.format(Locale.ROOT, "第 %d 版", revision)));
        assertThat(json(decision).path("outcome").asString()).isEqualTo("REJECTED");
    }

    private String firstPage(String user) {
        HttpResponse<String> page = door().as(user).get("/", "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private double decisions() {
        return door().get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("agendagate_decision_duration_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
