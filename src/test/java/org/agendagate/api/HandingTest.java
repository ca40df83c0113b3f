package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open flag has somebody who deals with it, and is handed on by a recorded act. */
class HandingTest extends ApiTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void isHandedOnByWhoWorksAtItsDesk() {
        String flag = flag();
        assertThat(json(door().as("legal").get("/api/reviews/" + flag)).at("/entry/duty"))
                .isEqualTo(duty("{\"post\":\"法规处\",\"handedOn\":false}"));

        JsonNode handed = json(handOn("legal", flag, "zhang-san", "出差，由张三接办"));

        assertThat(handed.path("duty"))
                .isEqualTo(duty("{\"post\":\"法规处\",\"person\":\"zhang-san\",\"handedOn\":true}"));
        assertThat(handed.path("state").asString()).isEqualTo("OPEN");
        assertThat(door().as("legal").get("/reviews", "Accept", "text/html").body())
                .contains(">zhang-san<");
        assertThat(door().as("legal")
                        .get("/reviews/" + flag, "Accept", "text/html")
                        .body())
                .contains("zhang-san", "出差，由张三接办");
        assertThat(jdbc.sql("select actor from ledger where kind = 'REVIEW_HANDED' and subject = ?")
                        .param(flag)
                        .query(String.class)
                        .list())
                .containsExactly("legal");
        assertThat(json(door().as("auditor").get("/api/ledger/verification"))
                        .path("holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isNotHandedOnByOthersOrToNobodyOrWithoutAReason() {
        String flag = flag();

        ProblemsTest.assertProblem(handOn("verifier", flag, "zhang-san", "代办"), 403, "other-desk");
        ProblemsTest.assertProblem(handOn("legal", flag, " ", "代办"), 400, "malformed-review");
        ProblemsTest.assertProblem(handOn("legal", flag, "zhang-san", " "), 400, "malformed-review");
        ProblemsTest.assertProblem(handOn("legal", "R-none", "zhang-san", "代办"), 404, "not-found");
        assertThat(door().as("legal")
                        .press("/reviews/" + flag + "/handing", "to=&reason=x")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/reviews/" + flag);
        assertThat(json(door().as("legal").get("/api/reviews/" + flag))
                        .at("/entry/duty/handedOn")
                        .asBoolean())
                .isFalse();
    }

    private HttpResponse<String> handOn(String user, String flag, String to, String reason) {
        return door().as(user)
                .post("/api/reviews/" + flag + "/handing", "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(to, reason));
    }

    private static JsonNode duty(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private String flag() {
        String packetNo = Packets.freshNumber();
        assertThat(door().as("clerk")
                        .post("/api/packets", Flagged.json(packetNo, 1, 1, packet -> {}))
                        .statusCode())
                .isEqualTo(201);
        return jdbc.sql("select entry from review_open where packet_no = ?")
                .param(packetNo)
                .query(String.class)
                .single();
    }
}
