package org.agendagate.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Consequences;
import org.agendagate.records.Databases;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.Handing;
import org.agendagate.records.Histories;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
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
    private final Store store;
    private final RuleBookRecords ruleBooks;
    private final Submissions submissions;
    private final Histories histories;

    private ReplayFigures(DataSource database) {
        store = new Store(database);
        Ledger ledger = new Ledger(store);
        ruleBooks = new RuleBookRecords(store, ledger);
        submissions = new Submissions(new Records(store, ledger, ruleBooks));
        histories = new Histories(store, new DocumentRecords(store, ledger, 0));
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
        List<ReadPacket> packets = packets(decisions);
        long start = System.nanoTime();
        packets.forEach(this::submit);
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
        new Replay(new RecordedDecisions(store), ruleBooks, reader).all(0, (place, result) -> {
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

    private void submit(ReadPacket packet) {
        History history = histories.find(packet.packet(), AT);
        Submission submission = submissions.submit(
                new Handing(packet, book.files(), "figures", null),
                () -> new Judged(history, Gate.decide(packet, history, book, AT)),
                Consequences.NONE);
        if (!(submission instanceof Submission.Recorded)) {
            throw new IllegalStateException(submission.toString());
        }
    }

    private List<ReadPacket> packets(int most) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            for (Path file : files.filter(path -> path.endsWith("packet.json"))
                    .filter(path -> !path.startsWith("samples/offices"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        List<ReadPacket> packets = new ArrayList<>();
        for (int number = 0; packets.size() < most; number++) {
            String text = texts.get(number % texts.size())
                    .replaceFirst(
                            "\"packetNo\"\\s*:\\s*\"[^\"]*\"",
                            String.format(Locale.ROOT, "\"packetNo\": \"RP-2026-%06d\"", number))
                    .replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": 1")
                    // Else each would be a duplicate of all those before from the same sample.
                    .replaceAll("\"title\"\\s*:\\s*\"", "$0第" + number + "号")
                    .replaceAll("(sha256:)[0-9a-f]{8}", String.format(Locale.ROOT, "$1%08x", number));
            if (reader.read(text.getBytes(UTF_8)) instanceof ReadPacket packet && isDecided(packet)) {
                packets.add(packet);
            }
        }
        return packets;
    }

    private boolean isDecided(ReadPacket packet) {
        try {
            Gate.decide(packet, History.none(), book, AT);
            return true;
        } catch (NoDecisionException none) {
            return false;
        }
    }

    private static double rate(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
