package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts of insiders to be more than they are. */
class BreakInTest extends ApiTest {
    private static final String OFFICE = "会议服务一处";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"LEGAL", "Legal", "legal ", " legal", "ｌｅｇａｌ", "lеgal", "legal\u200b", "legal\u0000"})
    void anotherSpellingOfAUserIsNobody(String name) {
        assertThat(door().with(HttpDoor.basic(name, HttpDoor.PASSWORD))
                        .get("/api/me")
                        .statusCode())
                .isIn(401, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clerk", "c1erk", "clerk ", "ｃｌｅｒｋ", "сlerk", "cli", "service", "anonymous"})
    void nobodyIsAddedWhoLooksLikeAnother(String name) {
        HttpResponse<String> answer = door().as("admin").post("/api/users", """
                {"name": "%s", "division": "法规处", "roles": ["LEGAL"]}
                """.formatted(name));

        ProblemsTest.assertProblem(answer, 422, "user-refused");
    }

    @Test
    void anAdministratorGivesHimselfNothing() {
        String admin = AddedUsers.add(jdbc, OFFICE, "ADMIN");

        ProblemsTest.assertProblem(change(door().as(admin), admin, "CLERK\", \"ADMIN"), 422, "user-refused");
        assertThat(door().as(admin)
                        .post("/api/packets", Packets.packet(Packets.freshNumber()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatAnAdministratorGivesToAnotherIsInTheLedger() {
        String admin = AddedUsers.add(jdbc, OFFICE, "ADMIN");
        String other = AddedUsers.add(jdbc, OFFICE, "CLERK");

        assertThat(change(door().as(admin), other, "CLERK\", \"LEGAL").statusCode())
                .isEqualTo(200);

        assertThat(jdbc.sql("select content from ledger where kind = 'USER_CHANGED' and actor = ? and subject = ?")
                        .params(admin, other)
                        .query((row, number) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                        .single())
                .contains("\"roles\":\"CLERK LEGAL\"", "\"rolesBefore\":\"CLERK\"");
    }

    @Test
    void fieldsThatNobodyOffersAreRefused() {
        for (String more :
                List.of("\"oneTime\": false", "\"password\": \"a password of mine\"", "\"disabled\": false")) {
            HttpResponse<String> answer = door().as("admin").post("/api/users", """
                    {"name": "assigned", "division": "法规处", "roles": ["LEGAL"], %s}
                    """.formatted(more));
            assertThat(answer.statusCode()).as(more).isEqualTo(400);
        }
        assertThat(door().as("admin").get("/api/users").body()).doesNotContain("assigned");
    }

    @Test
    void aDisabledUserIsOutAtOnceByEveryWay() {
        String user = AddedUsers.add(jdbc, OFFICE, "CLERK");
        String session = logIn(user);
        assertThat(door().as(user).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(withSession(session).statusCode()).isEqualTo(200);

        door().as("admin").post("/api/users/" + user + "/disable", "{}");

        assertThat(door().as(user).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(withSession(session).statusCode()).isEqualTo(302);
        door().as("admin").post("/api/users/" + user + "/enable", "{}");
        assertThat(withSession(session).statusCode()).isEqualTo(302);
    }

    @Test
    void aDisablingByAnotherProcessEndsLoginsToo() {
        String user = AddedUsers.add(jdbc, OFFICE, "CLERK");
        assertThat(door().as(user).get("/api/me").statusCode()).isEqualTo(200);

        jdbc.sql("update gate_user set disabled = true, version = version + 1 where name = ?")
                .param(user)
                .update();

        assertThat(door().as(user).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void rolesTakenAwayAreGoneFromOpenSessions() {
        String user = AddedUsers.add(jdbc, OFFICE, "CLERK");
        String session = logIn(user);
        assertThat(withSession(session).statusCode()).isEqualTo(200);

        change(door().as("admin"), user, "AUDITOR");

        assertThat(withSession(session).statusCode()).isEqualTo(302);
        assertThat(door().as(user)
                        .post("/api/packets", Packets.packet(Packets.freshNumber()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyChoosesAPasswordForAnother() {
        String user = AddedUsers.add(jdbc, OFFICE, "CLERK");

        HttpResponse<String> answer =
                door().as(user).post("/api/me/password", "{\"password\":\"a new one of theirs\",\"name\":\"admin\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(door().as("admin").get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aReviewerWhoSubmittedStaysOutWhateverRolesComeLater() {
        String user = AddedUsers.add(jdbc, OFFICE, "CLERK");
        String packetNo = Packets.freshNumber();
        door().as(user).post("/api/packets", org.agendagate.review.Flagged.json(packetNo, 1, 1, packet -> {}));
        change(door().as("admin"), user, "LEGAL");
        String entry = json(door().as(user).get("/api/reviews?limit=200"))
                .path("entries")
                .valueStream()
                .filter(one -> one.path("packetNo").asString().equals(packetNo))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        HttpResponse<String> answer = door().as(user)
                .send(
                        "POST",
                        "/api/reviews/" + entry,
                        BodyPublishers.ofString("{\"act\":\"CLEAR\",\"reason\":\"本人报送的\"}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*");

        ProblemsTest.assertProblem(answer, 403, "own-submission");
    }

    private static HttpResponse<String> change(HttpDoor admin, String user, String roles) {
        return admin.post("/api/users/" + user + "/change", """
                {"division": "%s", "roles": ["%s"]}
                """.formatted(OFFICE, roles));
    }

    private String logIn(String user) {
        return HttpDoor.cookie(
                door().withoutLogin().press("/login", "username=" + user + "&password=" + HttpDoor.PASSWORD));
    }

    private HttpResponse<String> withSession(String cookie) {
        return door().withoutLogin().get("/packets", "Accept", "text/html", "Cookie", cookie);
    }
}
