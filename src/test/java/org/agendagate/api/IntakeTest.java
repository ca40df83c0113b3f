package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.agendagate.OfficeClock;
import org.agendagate.records.Databases;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service as it comes, crowded by callers who never finish: whoever wants something meanwhile gets it. The crowd is held
 * for as long as a request may take, which is longer than anybody here waits.
 */
class IntakeTest {
    private static final int DRIBBLING = Integer.getInteger("crowd", 450);
    private static final int IDLE = 600;
    private static final int SLOW_READERS = 40;
    /** As many of the longest as one address may bring at once. */
    private static final int LONG_FORMS = 8;

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("clerk:known-to-tests".getBytes(UTF_8));

    @TempDir
    private Path folder;

    private final List<Socket> crowd = new ArrayList<>();
    private ConfigurableApplicationContext service;
    private int port;

    @BeforeEach
    void start() {
        service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.request-time=10m",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
        port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket one : crowd) {
            one.close();
        }
        service.close();
    }

    @Test
    void hearsOthersWhileBodiesAreDribbledIn() throws IOException {
        for (int i = 0; i < DRIBBLING; i++) {
            join(
                    i % 2 == 0
                            ? "POST /login HTTP/1.1\r\nHost: gate\r\nContent-Length: 60000\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=x"
                            : "POST /api/checks HTTP/1.1\r\nHost: gate\r\nContent-Length: 9000000\r\nAuthorization: "
                                    + BASIC + "\r\nContent-Type: application/json\r\n\r\n{\"packetNo\":");
        }
        othersAreHeard();
    }

    @Test
    void hearsOthersBesideTheIdleAndThoseWhoReadNothing() throws IOException {
        for (int i = 0; i < IDLE; i++) {
            join("");
        }
        for (int i = 0; i < SLOW_READERS; i++) {
            join("GET /v3/api-docs HTTP/1.1\r\nHost: gate\r\nAuthorization: %s\r\n\r\n"
                    .formatted(BASIC)
                    .repeat(20));
        }
        othersAreHeard();
    }

    @Test
    void takesSoManyLongFormsAtOnceAndTellsTheNextToWait() throws IOException {
        for (int i = 0; i < LONG_FORMS; i++) {
            join(form(16 << 20));
        }
        othersAreHeard();

        shortFormAnswers("HTTP/1.1 429");
        assertThat(press(16 << 20, "", "</html>")).startsWith("HTTP/1.1 429").contains("同时报送的内容过多");

        for (Socket one : crowd) {
            one.close();
        }
        // Taken, and of no page of ours.
        shortFormAnswers("HTTP/1.1 403");
    }

    private void shortFormAnswers(String status) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(press(3, "a=1", "HTTP/1.1")).startsWith(status));
    }

    private static String form(int length) {
        return "POST /login HTTP/1.1\r\nHost: gate\r\nAccept: text/html\r\nContent-Length: " + length
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n";
    }

    /** What comes back of a form, up to the line that has the end in it. */
    private String press(int length, String body, String end) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((form(length) + body).getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            StringBuilder told = new StringBuilder();
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                told.append(line).append('\n');
                if (line.contains(end)) {
                    break;
                }
            }
            return told.toString();
        }
    }

    private void othersAreHeard() {
        HttpDoor door = new HttpDoor(port);
        for (int i = 0; i < 10; i++) {
            assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(door.get("/api/me").statusCode()).isEqualTo(200);
            assertThat(door.get("/login").statusCode()).isEqualTo(200);
        }
    }

    private void join(String beginning) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        crowd.add(socket);
        socket.getOutputStream().write(beginning.getBytes(UTF_8));
    }
}
