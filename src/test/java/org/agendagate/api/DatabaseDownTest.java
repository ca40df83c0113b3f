package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.agendagate.OfficeClock;
import org.agendagate.records.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a PostgreSQL that turns everybody away for a while. */
class DatabaseDownTest {
    private final PostgresServer postgres = PostgresServer.shared();
    private final String url = postgres.freshDatabase();
    private final String packet = Packets.packet(Packets.freshNumber());

    private ConfigurableApplicationContext service;
    private HttpDoor door;

    @BeforeEach
    void start() {
        service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.database=" + url + "?user=" + postgres.user() + "&password=" + postgres.password());
        door = new HttpDoor(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void saysWhenToComeBackLosesNothingAndRecovers() throws SQLException {
        HttpResponse<String> recorded = door.post("/api/packets", packet);
        assertThat(recorded.statusCode()).isEqualTo(201);

        turnAway();

        String next = Packets.packet(Packets.freshNumber());
        HttpResponse<String> refused = door.post("/api/packets", next);
        ProblemsTest.assertProblem(refused, 503, "unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        ProblemsTest.assertProblem(
                door.get("/api/packets/" + json(recorded).path("packetNo").asString()), 503, "unavailable");
        assertThat(door.post("/api/checks", next).statusCode()).isEqualTo(200);
        assertThat(door.get("/api/rule-book").statusCode()).isEqualTo(200);
        assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(503);

        letIn();

        assertThat(postUntilAnswered(packet).body()).isEqualTo(recorded.body());
        assertThat(door.post("/api/packets", next).statusCode()).isEqualTo(201);
        assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    /** Each refusal waits for a connection itself, so asking again at once is no hurry. */
    private HttpResponse<String> postUntilAnswered(String body) {
        HttpResponse<String> answer = door.post("/api/packets", body);
        for (int tries = 1; answer.statusCode() == 503 && tries < 20; tries++) {
            answer = door.post("/api/packets", body);
        }
        return answer;
    }

    private void turnAway() throws SQLException {
        onServer("alter database " + name() + " allow_connections false");
        onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
    }

    private void letIn() throws SQLException {
        onServer("alter database " + name() + " allow_connections true");
    }

    private void onServer(String sql) throws SQLException {
        String maintenance = url.replace("/" + name(), "/postgres");
        try (Connection connection = DriverManager.getConnection(maintenance, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
