package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.Server;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is there after the process was killed. */
class KilledServiceTest {
    @TempDir
    private Path directory;

    @Test
    void remembersEveryAnsweredSubmission() throws Exception {
        List<String> packets = new ArrayList<>();
        List<String> answers = new ArrayList<>();

        for (int round = 1; round <= 2; round++) {
            Process service = start();
            HttpDoor door = new HttpDoor(portOf(service));
            for (int i = 0; i < packets.size(); i++) {
                HttpResponse<String> again = door.post("/api/packets", packets.get(i));
                assertThat(again.statusCode()).isEqualTo(200);
                assertThat(again.body()).isEqualTo(answers.get(i));
            }
            for (int i = 0; i < 10; i++) {
                packets.add(Packets.packet(Packets.freshNumber()));
                answers.add(door.post("/api/packets", packets.get(packets.size() - 1))
                        .body());
            }
            service.destroyForcibly().waitFor();
        }
        assertThat(answers).doesNotHaveDuplicates().hasSize(20);
    }

    private Process start() throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        "--server.port=0",
                        "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        return service;
    }

    private static int portOf(Process service) throws IOException {
        BufferedReader lines = service.inputReader(UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(Service.READY)) {
                return Integer.parseInt(line.substring(Service.READY.length()));
            }
        }
        throw new IllegalStateException("the service ended before it was ready");
    }

    /** The service in a process of its own, telling its port. */
    public static final class Service {
        static final String READY = "ready on port ";

        private Service() {}

        public static void main(String[] arguments) {
            System.out.println(
                    READY + Server.start(arguments).getEnvironment().getRequiredProperty("local.server.port"));
        }
    }
}
