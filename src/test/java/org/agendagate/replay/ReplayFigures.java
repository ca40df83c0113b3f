package org.agendagate.replay;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Databases;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.flywaydb.core.Flyway;

/**
 * Measures replays: records 10,000 decisions on the packets of the samples, or as many as the argument says, and decides
 * them all again. Run it from the project's directory.
 */
public final class ReplayFigures {
    private static final int DECISIONS = 10_000;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Instant AT =
            OffsetDateTime.parse("2026-10-08T12:00:00+08:00").toInstant();

    private final PacketReader reader = PacketReader.create();
    private final RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
    private final SampleHistory history;

    private ReplayFigures(DataSource database) {
        history = new SampleHistory(database, book, AT);
    }

    public static void main(String[] arguments) throws IOException {
        int decisions = arguments.length == 0 ? DECISIONS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("replay-figures");
        String url = Databases.h2(folder.resolve("agenda-gate"));
        // Pooled, as the service has them: H2 closes its file with the last connection.
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(url);
            Flyway.configure().dataSource(database).load().migrate();
            new ReplayFigures(database).measure(decisions);
        }
    }

    private void measure(int decisions) throws IOException {
        List<ReadPacket> packets = history.packets(decisions);
        long start = System.nanoTime();
        packets.forEach(history::submit);
        System.out.printf("recorded  %,d decisions, %,.0f a second%n", decisions, rate(decisions, start));
        // Once to warm up, once to measure.
        packets.forEach(packet -> Gate.decide(packet, History.none(), book, AT));
        start = System.nanoTime();
        packets.forEach(packet -> Gate.decide(packet, History.none(), book, AT));
        double gate = rate(decisions, start);
        System.out.printf("gate      %,.0f a second%n", gate);
        start = System.nanoTime();
        packets.parallelStream().forEach(packet -> Gate.decide(packet, History.none(), book, AT));
        System.out.printf(
                Locale.ROOT, "gate      %,.0f a second on %d processors%n", rate(decisions, start), PROCESSORS);
        long[] results = new long[2];
        List<Long> quarters = new ArrayList<>();
        start = System.nanoTime();
        new Replay(history.decisions(), history.ruleBooks(), reader).all(0, (place, result) -> {
            results[result instanceof Replayed.Identical ? 0 : 1]++;
            if ((results[0] + results[1]) % Math.max(1, decisions / 4) == 0) {
                quarters.add(System.nanoTime());
            }
        });
        double replay = rate(decisions, start);
        tellSlope(start, quarters);
        System.out.printf(
                "replayed  %,d identical, %,d not, %,.0f a second, %.2f of the gate alone%n",
                results[0], results[1], replay, replay / gate);
    }

    /** Equal where a decision costs the same however many stand before it. */
    private static void tellSlope(long start, List<Long> quarters) {
        long before = start;
        for (long quarter : quarters) {
            System.out.printf(Locale.ROOT, "quarter   %.1f s%n", (quarter - before) / 1e9);
            before = quarter;
        }
    }

    private static double rate(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
