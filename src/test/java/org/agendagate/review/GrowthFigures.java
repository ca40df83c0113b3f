package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.Databases;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.Handing;
import org.agendagate.records.Histories;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.OwnPostgres;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.register.Register;
import org.agendagate.register.RegisterFilter;
import org.agendagate.register.RegisterKeeper;
import org.agendagate.register.RegisterSort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures PostgreSQL with 1,000 decisions and with 1,000,000, or 1,000 times the argument: what a submission, a reading,
 * the queue, the register and the look for duplicates take, by which plans, and how much room a decision takes.
 *
 * <p>The first thousand come through the application. The others are copies of their rows made by SQL, with keys, titles
 * and digests of their own; their ledger is as long and as wide as a true one, but its hashes are made up, so it does
 * not hold. Of the copies' flags one in 256 is open. Run it from the project's directory.
 */
public final class GrowthFigures {
    private static final int SEED = 1_000;
    private static final int TIMES = 100;

    private final Plans plans;
    private final Store store;
    private final JdbcClient jdbc;
    private final Records records;
    private final Submissions submissions;
    private final Histories histories;
    private final Reviews reviews;
    private final Queue queue;
    private final Register register;
    private int submitted;

    private GrowthFigures(DataSource database) {
        plans = new Plans(database);
        store = new Store(plans);
        jdbc = JdbcClient.create(plans);
        Ledger ledger = new Ledger(store);
        records = new Records(store, ledger, new RuleBookRecords(store, ledger), new RegisterKeeper(store));
        submissions = new Submissions(records);
        histories = new Histories(store, new DocumentRecords(store, ledger, 0));
        reviews = new Reviews(store, records);
        queue = new Queue(store);
        register = new Register(store);
    }

    public static void main(String[] arguments) throws IOException {
        int times = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("growth-figures");
        try (OwnPostgres postgres = new OwnPostgres(folder)) {
            Databases.migrated(postgres.url("postgres"), "postgres", "postgres");
            HikariDataSource database = new HikariDataSource();
            database.setJdbcUrl(postgres.url("postgres"));
            // One connection, so that the server's counts of scans are those of the step before.
            database.setMaximumPoolSize(1);
            GrowthFigures figures = new GrowthFigures(database);
            while (figures.submitted < SEED) {
                figures.submit();
            }
            figures.jdbc.sql("analyze").update();
            figures.measure();
            figures.copy(times);
            figures.measure();
            figures.tellRoom();
        }
    }

    private void measure() {
        System.out.printf("%n%,d decisions%n", count("decision"));
        List<String> ids = jdbc.sql("select id from decision order by id fetch first ? rows only")
                .param(TIMES)
                .query(String.class)
                .list();
        List<String> units = List.of("省委办公厅");
        Map<String, Runnable> steps = new TreeMap<>();
        steps.put("1 submit", this::submit);
        steps.put("2 read", next(ids, this::read));
        steps.put(
                "3 read packet",
                next(
                        ids,
                        id -> records.listDecisions(records.findDecision(id)
                                .map(DecisionRecord::packetNo)
                                .orElseThrow())));
        steps.put(
                "4 duplicates",
                () -> histories.find(
                        packet(String.format(Locale.ROOT, "GR-2026-9%05d", submitted), submitted / 2)
                                .packet(),
                        Flagged.AT));
        QueueFilter open = new QueueFilter(Set.of(), null, null, null, null);
        steps.put("5 queue, first page", () -> queue.page(open, Flagged.AT, null, 51));
        steps.put(
                "6 queue, one unit",
                next(
                        units,
                        unit -> queue.page(new QueueFilter(Set.of(), unit, null, null, null), Flagged.AT, null, 51)));
        steps.put("7 queue, counts", () -> queue.counts(open, Flagged.AT));
        steps.put(
                "8 queue, cleared",
                () -> queue.page(
                        new QueueFilter(Set.of(Closing.Kind.CLEARED), null, null, null, null), Flagged.AT, null, 51));
        steps.put("9 latest decisions", () -> records.listLatest(50));
        steps.put("91 register", () -> register.page(RegisterFilter.all(), RegisterSort.TIME, "", 50));
        steps.forEach(this::time);
        System.out.println("the queries in them, one a line");
        steps.forEach(plans::explain);
    }

    private void time(String name, Runnable step) {
        for (int i = 0; i < TIMES / 10; i++) {
            step.run();
        }
        Map<String, Long> before = scans();
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            step.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        Map<String, Long> after = scans();
        List<String> used = new ArrayList<>();
        after.forEach((scan, count) -> {
            if (count - before.getOrDefault(scan, 0L) >= TIMES / 2) {
                used.add(scan);
            }
        });
        System.out.printf(
                "%-20s median %7.2f ms, 95 of 100 within %7.2f ms; by %s%n",
                name, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6, String.join(", ", used));
    }

    /** How often each index was used and each table read from end to end, as the server counts. */
    private Map<String, Long> scans() {
        jdbc.sql("select pg_stat_force_next_flush()").query(done -> {});
        Map<String, Long> scans = new TreeMap<>();
        jdbc.sql("""
                        select indexrelname, idx_scan from pg_stat_user_indexes
                        union all select 'ALL OF ' || relname, seq_scan from pg_stat_user_tables
                        """).query(row -> {
            scans.put(row.getString(1), row.getLong(2));
        });
        return scans;
    }

    private void read(String id) {
        if (records.findDecision(id).isEmpty()) {
            throw new IllegalStateException(id + " is not there");
        }
    }

    private static <T> Runnable next(List<T> values, Consumer<T> step) {
        int[] at = {0};
        return () -> step.accept(values.get(at[0]++ % values.size()));
    }

    private void submit() {
        int number = ++submitted;
        ReadPacket packet = packet(String.format(Locale.ROOT, "GR-2026-%06d", number), number);
        History history = histories.find(packet.packet(), Flagged.AT);
        Submission submission = submissions.submit(
                new Handing(packet, Flagged.RULES.files(), "clerk", null),
                () -> new Judged(history, Gate.decide(packet, history, Flagged.RULES, Flagged.AT)),
                reviews.ofSubmission(packet, Flagged.RULES, "clerk"));
        if (!(submission instanceof Submission.Recorded)) {
            throw new IllegalStateException(submission.toString());
        }
    }

    private static ReadPacket packet(String packetNo, int title) {
        return Flagged.packet(packetNo, 1, 1, packet -> {
            ObjectNode item = (ObjectNode) packet.path("items").path(0);
            item.put("title", "关于第" + title + "号事项的请示");
            item.path("documents")
                    .forEach(document -> ((ObjectNode) document)
                            .put("fileHash", CanonicalJson.digest("file " + title))
                            .put("textHash", CanonicalJson.digest("text " + title)));
        });
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Copies the rows of every submission {@code times - 1} times. */
    private void copy(int times) throws IOException {
        long start = System.nanoTime();
        String script = new String(
                Objects.requireNonNull(GrowthFigures.class.getResourceAsStream("growth.sql"))
                        .readAllBytes(),
                UTF_8);
        for (String statement : script.split(";\n", -1)) {
            if (!statement.isBlank()) {
                jdbc.sql(statement.replace("{times}", String.valueOf(times - 1)))
                        .update();
            }
        }
        System.out.printf("%ncopied in %,.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void tellRoom() {
        long decisions = count("decision");
        System.out.println();
        long[] all = {0};
        jdbc.sql("""
                        select relname, pg_total_relation_size(relid), pg_indexes_size(relid), n_live_tup
                        from pg_stat_user_tables order by 2 desc
                        """).query(row -> {
            all[0] += row.getLong(2);
            if (row.getLong(2) > decisions) {
                System.out.printf(
                        "%-20s %,9.1f MB, of which indexes %,9.1f MB; %,d rows%n",
                        row.getString(1), row.getLong(2) / 1e6, row.getLong(3) / 1e6, row.getLong(4));
            }
        });
        System.out.printf("%,.1f MB, %,d bytes a decision%n", all[0] / 1e6, all[0] / decisions);
    }
}
