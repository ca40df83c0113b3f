package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.OfficeClock;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Callers who never finish what they say, and the others who want to be heard meanwhile. */
class SlowRequestsTest {
    private static final int CONNECTIONS = 4;
    private static final Duration LIMIT = Duration.ofMillis(600);

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext service;
    private int port;

    @BeforeEach
    void start() {
        service = OfficeClock.serve(
                "--server.port=0",
                "--server.tomcat.max-connections=" + CONNECTIONS,
                "--server.tomcat.accept-count=" + CONNECTIONS,
                "--agendagate.request-time=" + LIMIT.toMillis() + "ms",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
        port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "GET /login HTTP/1.1\r\nHost: gate\r\nX-Slow: ",
                "POST /login HTTP/1.1\r\nHost: gate\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 90000\r\n\r\nusername=",
                "POST /api/checks HTTP/1.1\r\nHost: gate\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 90000\r\n\r\n{",
                "POST /api/checks HTTP/1.1\r\nHost: gate\r\nTransfer-Encoding: chunked\r\n\r\n90000\r\n"
            })
    void cutsOffWhoDribbles(String beginning) throws IOException {
        try (Socket slow = open(beginning)) {
            assertThat(dribbledUntilCut(slow, beginning.isBlank() ? "\r\n" : "x"))
                    .isBetween(Duration.ZERO, LIMIT.multipliedBy(20));
        }
    }

    /** What such a request says of its length cannot be read, by whoever looks at it either. */
    @Test
    void cutsOffWhoDribblesThoughOthersSayNonsense() throws IOException {
        for (String length : List.of("1\r\nContent-Length: 1", "none", "-5", "99999999999999999999")) {
            try (Socket odd =
                    open("POST /api/checks HTTP/1.1\r\nHost: gate\r\nContent-Length: " + length + "\r\n\r\n")) {
                odd.setSoTimeout((int) LIMIT.multipliedBy(20).toMillis());
                assertThat(new String(odd.getInputStream().readNBytes(12), UTF_8))
                        .isEqualTo("HTTP/1.1 400");
            }
        }
        cutsOffWhoDribbles("GET /login HTTP/1.1\r\nHost: gate\r\nX-Slow: ");
    }

    @Test
    void hearsOthersOnceThoseWhoHeldEveryConnectionAreCutOff() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            slow.add(open("GET /login HTTP/1.1\r\nHost: gate\r\nX-Slow: "));
        }
        assertThat(new HttpDoor(port).get("/api/me").statusCode()).isEqualTo(200);
        for (Socket one : slow) {
            one.close();
        }
    }

    @Test
    void letsAConnectionWaitBetweenItsRequests() throws IOException {
        String request = "GET /actuator/health HTTP/1.1\r\nHost: gate\r\n\r\n";
        try (Socket patient = open(request)) {
            patient.setSoTimeout((int) LIMIT.multipliedBy(3).toMillis());
            readAnswer(patient);
            // Longer than a request may take: the next has not begun.
            assertThat(silence(patient)).isTrue();
            patient.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(readAnswer(patient)).startsWith("HTTP/1.1 200");
        }
    }

    private Socket open(String beginning) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(beginning.getBytes(UTF_8));
        return socket;
    }

    /** Sends a letter now and then and tells after how long nobody took it any more. */
    private static Duration dribbledUntilCut(Socket slow, String dribble) throws IOException {
        slow.setSoTimeout(50);
        InputStream answer = slow.getInputStream();
        long began = System.nanoTime();
        long end = began + LIMIT.multipliedBy(40).toNanos();
        while (System.nanoTime() < end) {
            try {
                slow.getOutputStream().write(dribble.getBytes(UTF_8));
                if (answer.read() < 0) {
                    return Duration.ofNanos(System.nanoTime() - began);
                }
            } catch (SocketTimeoutException nothingSaid) {
                // Goes on.
            } catch (IOException cut) {
                return Duration.ofNanos(System.nanoTime() - began);
            }
        }
        throw new AssertionError("still heard after " + LIMIT.multipliedBy(40));
    }

    private static boolean silence(Socket patient) throws IOException {
        try {
            int next = patient.getInputStream().read();
            throw new AssertionError(next < 0 ? "cut off" : "told something unasked");
        } catch (SocketTimeoutException nothingSaid) {
            return true;
        }
    }

    private static String readAnswer(Socket patient) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n0\r\n\r\n")) {
            int next = patient.getInputStream().read();
            assertThat(next).as(answer.toString()).isNotNegative();
            answer.append((char) next);
        }
        return answer.toString();
    }
}
