package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.agendagate.OfficeClock;
import org.agendagate.records.OwnPostgres;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures submissions of a real meeting against the least that a database could do with it: the same bytes of packet and
 * decision, inserted and committed. Both run in turns over the same PostgreSQL, by 1, 8 and 32 clients, ten seconds each or
 * as many as the argument says. Run it from the project's directory.
 */
public final class SubmissionFigures {
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12");
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private final AtomicInteger last = new AtomicInteger();
    private final String meeting = Files.readString(MEETING.resolve("packet.json"));
    private final int seconds;

    private SubmissionFigures(int seconds) throws IOException {
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("submission-figures");
        try (OwnPostgres postgres = new OwnPostgres(folder);
                HikariDataSource floor = new HikariDataSource();
                ConfigurableApplicationContext service = OfficeClock.serve(
                        "--server.port=0",
                        "--logging.level.org.agendagate=warn",
                        "--agendagate.demonstration-password=" + HttpDoor.PASSWORD,
                        "--agendagate.database=" + postgres.url("postgres"))) {
            floor.setJdbcUrl(postgres.url("postgres"));
            floor.setMaximumPoolSize(32);
            floor.setAutoCommit(false);
            HttpDoor door =
                    new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
            new SubmissionFigures(seconds).measure(floor, door);
        }
    }

    private void measure(HikariDataSource floor, HttpDoor door) throws Exception {
        byte[] decision = submit(door).body().getBytes(UTF_8);
        try (Connection connection = floor.getConnection()) {
            connection
                    .createStatement()
                    .execute("create table floor (id bigserial primary key, packet bytea, decision bytea)");
            connection.commit();
        }
        System.out.printf("a meeting of %,d bytes in, %,d out%n", meeting.getBytes(UTF_8).length, decision.length);
        IntFunction<Runnable> bare = client -> () -> insert(floor, decision);
        IntFunction<Runnable> whole = client -> () -> submit(door);
        run(8, whole);
        run(8, bare);
        for (int clients : CLIENTS) {
            Rate least = run(clients, bare);
            Rate full = run(clients, whole);
            System.out.printf(
                    "%2d clients: bare insert %,6.0f a second, submissions %,6.0f, %.2f of it; p50 %.0f ms, p99 %.0f"
                            + " ms%n",
                    clients, least.perSecond, full.perSecond, full.perSecond / least.perSecond, full.p50, full.p99);
        }
    }

    private HttpResponse<String> submit(HttpDoor door) {
        int number = last.incrementAndGet();
        // Else each would be a duplicate of all those before.
        String packet = meeting.replaceFirst(
                        "\"packetNo\"\\s*:\\s*\"[^\"]*\"",
                        String.format(Locale.ROOT, "\"packetNo\": \"SF-2026-%06d\"", number))
                .replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": 1")
                .replaceAll("\"title\"\\s*:\\s*\"", "$0第" + number + "号")
                .replaceAll("(sha256:)[0-9a-f]{8}", String.format(Locale.ROOT, "$1%08x", number));
        HttpResponse<String> answer = door.post("/api/packets", packet);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return answer;
    }

    private void insert(HikariDataSource floor, byte[] decision) {
        try (Connection connection = floor.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into floor (packet, decision) values (?, ?)")) {
            insert.setBytes(1, meeting.getBytes(UTF_8));
            insert.setBytes(2, decision);
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Rate run(int clients, IntFunction<Runnable> of) throws InterruptedException {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Thread[] threads = new Thread[clients];
        for (int client = 0; client < clients; client++) {
            Runnable one = of.apply(client);
            threads[client] = new Thread(() -> {
                for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                    one.run();
                    times.add(System.nanoTime() - start);
                }
            });
            threads[client].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Rate(
                sorted.length / (double) seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private record Rate(double perSecond, double p50, double p99) {}
}
