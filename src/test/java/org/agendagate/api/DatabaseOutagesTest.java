package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agendagate.OfficeClock;
import org.agendagate.records.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a PostgreSQL server that is stopped, killed, frozen, slow or full, and brought back. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutagesTest {
    private static OwnPostgres postgres;
    private static ConfigurableApplicationContext service;
    private static HttpDoor door;

    private final List<String> packets = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        postgres = new OwnPostgres(folder);
        service = OfficeClock.serve("--server.port=0", "--agendagate.database=" + postgres.url("postgres"));
        door = new HttpDoor(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        postgres.close();
    }

    @BeforeEach
    void record() {
        submit(201);
    }

    /** However it was broken, nothing that was answered is missing and what was refused goes in now, once. */
    @AfterEach
    void recoverWithoutARestart() {
        String refused = Packets.packet(Packets.freshNumber());
        HttpResponse<String> recorded = postUntilAnswered(refused);
        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(door.post("/api/packets", refused).body()).isEqualTo(recorded.body());
        for (int i = 0; i < packets.size(); i++) {
            HttpResponse<String> answer = postUntilAnswered(packets.get(i));
            String told = answers.get(i);
            if (told.isEmpty()) {
                assertThat(answer.statusCode()).isIn(200, 201);
                assertThat(door.post("/api/packets", packets.get(i)).body()).isEqualTo(answer.body());
            } else {
                assertThat(answer.body()).isEqualTo(told);
            }
            assertThat(json(door.get("/api/packets/"
                                    + json(answer).path("packetNo").asString()))
                            .path("decisions"))
                    .hasSize(1);
        }
        assertThat(json(door.get("/api/ledger/verification")).path("holds").asBoolean())
                .isTrue();
        assertThat(readiness()).isEqualTo(200);
    }

    /** A demoted primary: sessions of before stay read-only for as long as they live. */
    @Test
    void writesAgainSoonAfterAFailover() throws SQLException {
        postgres.run("alter database postgres set default_transaction_read_only = on");
        try {
            postgres.run("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'");
            // The session that was ended may be found first.
            submit(503);
            assertThat(submit(503)).contains("只读");
            assertThat(readiness()).isEqualTo(503);
            assertTheRestGoesOn();
        } finally {
            letWrite();
        }
        long since = System.nanoTime();
        while (readiness() != 200) {
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
        }
        submit(201);
    }

    private static void letWrite() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database postgres reset default_transaction_read_only");
        }
    }

    @Test
    void standsAServerThatIsStopped(CapturedOutput output) throws IOException {
        postgres.stop();
        try {
            assertThat(submit(503)).containsAnyOf("没有应答", "正在启动或者停止");
            submit(503);
            assertTheRestGoesOn();
            assertThat(output.getOut().split("nothing can be recorded", -1)).hasSize(2);
            assertThat(output.getOut()).contains("sqlState=", "since=").doesNotContain("database failure", "关于");
        } finally {
            postgres.startAgain();
        }
    }

    @Test
    void standsAServerThatIsKilledWithSubmissionsUnderWay() throws IOException {
        List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String packet = Packets.packet(Packets.freshNumber());
            packets.add(packet);
            underWay.add(CompletableFuture.supplyAsync(() -> door.post("/api/packets", packet)));
        }
        CompletableFuture.anyOf(underWay.toArray(CompletableFuture[]::new)).join();
        postgres.kill();
        try {
            for (CompletableFuture<HttpResponse<String>> sent : underWay) {
                HttpResponse<String> answer = sent.join();
                assertThat(answer.statusCode()).isIn(201, 503);
                answers.add(answer.statusCode() == 201 ? answer.body() : "");
            }
            submit(503);
            assertTheRestGoesOn();
        } finally {
            postgres.startAgain();
        }
    }

    @Test
    void standsAServerThatIsFrozen() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        postgres.freeze();
        try {
            for (int i = 0; i < 200; i++) {
                waiting.add(door.begin("GET /api/packets/NO-2026-1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + HttpDoor.basic("demo", HttpDoor.PASSWORD) + "\r\n\r\n"));
            }
            assertThatItLives();
            assertThat(submit(503)).contains("没有应答");
            assertThat(readiness()).isEqualTo(503);
            assertTheRestGoesOn();
        } finally {
            postgres.thaw();
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Whatever waits for the database, and whoever asks. */
    private static void assertThatItLives() {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long since = System.nanoTime();
            assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            took.add(Duration.ofNanos(System.nanoTime() - since).toMillis());
        }
        Collections.sort(took);
        assertThat(took.get(10)).as("%s", took).isLessThan(100);
    }

    @Test
    void givesUpOnAServerThatIsTooSlow() throws SQLException {
        try (Connection other = postgres.connect("postgres");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table packet in access exclusive mode");
            submit(503);
            assertTheRestGoesOn();
            other.rollback();
        }
    }

    /** The error is the server's own for a full disk, at the last table that a submission writes to. */
    @Test
    void recordsNothingByHalvesWhereTheDiskIsFull() throws SQLException {
        postgres.run("create function disk_full() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$");
        postgres.run("create trigger disk_full before insert on ledger execute function disk_full()");
        try {
            assertThat(submit(503)).contains("磁盘已满");
            assertThat(readiness()).isEqualTo(503);
            assertTheRestGoesOn();
        } finally {
            postgres.run("drop function disk_full() cascade");
        }
    }

    private static int readiness() {
        return door.get("/actuator/health/readiness").statusCode();
    }

    private String submit(int status) {
        String packet = Packets.packet(Packets.freshNumber());
        HttpResponse<String> answer = door.post("/api/packets", packet);
        packets.add(packet);
        answers.add(answer.statusCode() == 201 ? answer.body() : "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 503) {
            ProblemsTest.assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
        return answer.body();
    }

    private static void assertTheRestGoesOn() {
        String packet = Packets.packet(Packets.freshNumber());
        assertThat(door.post("/api/checks", packet).statusCode()).isEqualTo(200);
        assertThat(door.get("/api/rule-book").statusCode()).isEqualTo(200);
        assertThat(door.get("/api/rules/G01").statusCode()).isEqualTo(200);
        assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    /** Each refusal waits for a connection itself, so asking again at once is no hurry. */
    private static HttpResponse<String> postUntilAnswered(String packet) {
        HttpResponse<String> answer = door.post("/api/packets", packet);
        for (int tries = 1; answer.statusCode() == 503 && tries < 20; tries++) {
            answer = door.post("/api/packets", packet);
        }
        return answer;
    }
}
