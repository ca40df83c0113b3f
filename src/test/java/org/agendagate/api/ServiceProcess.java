package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.OfficeClock;

/** The service in a process of its own, to be killed. It ends with this JVM at the latest. */
final class ServiceProcess implements AutoCloseable {
    private static final String READY = "ready on port ";

    private final Process process;

    /** @param arguments as the service's own */
    ServiceProcess(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Waits until the service answers. */
    HttpDoor door() throws IOException {
        BufferedReader lines = process.inputReader(UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                drain(lines);
                return new HttpDoor(Integer.parseInt(line.substring(READY.length())));
            }
            said.add(line);
        }
        throw new IllegalStateException("the service ended before it was ready: "
                + String.join("\n", said.subList(Math.max(0, said.size() - 5), said.size())));
    }

    /** Nobody reads on, and a service whose log is not taken stands still. */
    private static void drain(BufferedReader lines) {
        Thread drain = new Thread(() -> {
            try {
                lines.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // With the process.
            }
        });
        drain.setDaemon(true);
        drain.start();
    }

    /** {@code SIGKILL}, and waits for the end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** What the process runs. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            System.out.println(
                    READY + OfficeClock.serve(arguments).getEnvironment().getRequiredProperty("local.server.port"));
        }
    }
}
