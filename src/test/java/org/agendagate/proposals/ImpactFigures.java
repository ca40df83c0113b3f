package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Rule;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Databases;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.replay.SampleHistory;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.flywaydb.core.Flyway;

/**
 * Measures impacts: records 10,000 decisions on one-item packets of the samples, or as many as the argument says, and finds
 * out what a loosened rule would have changed, without and with rules dated ahead. Run it from the project's directory.
 */
public final class ImpactFigures {
    private static final int DECISIONS = 10_000;
    private static final Instant AT = Instant.parse("2026-10-08T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);

    private ImpactFigures() {}

    public static void main(String[] arguments) throws IOException {
        int decisions = arguments.length == 0 ? DECISIONS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("impact-figures");
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(Databases.h2(folder.resolve("agenda-gate")));
            Flyway.configure().dataSource(database).load().migrate();
            RuleBook before = compiled(RuleFiles.bundled());
            SampleHistory history = new SampleHistory(database, before, AT);
            List<ReadPacket> packets =
                    history.packets(decisions, packet -> packet.packet().items().size() == 1);
            long start = System.nanoTime();
            packets.forEach(history::submit);
            tell("recorded", decisions, start);
            measure("impact of one rule", history, before, withoutOneRule(before));
            RuleBook after = loosened();
            measure("impact", history, before, after);
            measure("impact again", history, before, after);
            measure("impact with the pass dated ahead", history, before, dated(after));
        }
    }

    private static void measure(String what, SampleHistory history, RuleBook before, RuleBook after) {
        ImpactRun run = new ImpactRun(
                history.decisions(),
                new ArchivedBooks(history.ruleBooks()),
                PacketReader.create(),
                Books.of(before, after, TODAY),
                Instant.EPOCH);
        long start = System.nanoTime();
        long spent = spent();
        run.run(() -> false, done -> {});
        Impact impact = run.told();
        tell(what, impact.compared(), start);
        System.out.printf(
                Locale.ROOT, "          %.0f us of processor a packet%n", (spent() - spent) / 1e3 / impact.compared());
        System.out.printf(
                Locale.ROOT,
                "          %s, ahead %s, opened %d%n",
                impact.counts(),
                impact.ahead(),
                impact.opening().size());
    }

    /** What a machine that others work on, too, tells better than the clock. */
    private static long spent() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void tell(String what, long count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d in %.1f s, %,.0f a second, on %d processors%n",
                what,
                count,
                seconds,
                count / seconds,
                Runtime.getRuntime().availableProcessors());
    }

    private static RuleBook withoutOneRule(RuleBook book) {
        return book.trying(
                book.rules().stream().filter(rule -> !rule.id().equals("G09")).toList());
    }

    private static RuleBook loosened() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.computeIfPresent(
                "reference/departments.yaml",
                (path, text) -> new String(text, UTF_8)
                        .replace("silenceIsConsent: false", "silenceIsConsent: true")
                        .getBytes(UTF_8));
        return compiled(RuleFiles.of(files));
    }

    private static RuleBook dated(RuleBook book) {
        return book.trying(book.rules().stream().map(ImpactFigures::dated).toList());
    }

    private static Rule dated(Rule rule) {
        return !rule.id().equals("G12")
                ? rule
                : new Rule(
                        rule.place(),
                        rule.packageName(),
                        rule.id(),
                        rule.name(),
                        rule.header(),
                        TODAY.plusDays(30),
                        null,
                        rule.enabled(),
                        rule.conditions(),
                        rule.reported(),
                        rule.passage());
    }

    private static RuleBook compiled(RuleFiles files) {
        return ((Compilation.Compiled) RuleBook.compile(files)).ruleBook();
    }
}
