package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.findings.Review;
import org.agendagate.records.Databases;
import org.agendagate.records.EarlierDatabase;
import org.agendagate.records.Ledger;
import org.agendagate.records.PostgresServer;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.review.Reviewed;
import org.agendagate.review.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the build before editions recorded: migrated, it holds and replays to the same bytes. */
class EarlierRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final String HEAD_OF_H2 = "37d3ea5b7f054989328402101f5f30897355bad22f3447c7979ecddf3af1c3ba";
    private static final String HEAD_OF_POSTGRES = "0ce380ffdad4d70187d69e47542935c34c5b999fc937622d96ba16819e34c126";

    /** What is there to be carried over. */
    private static final Map<String, Long> EVERYTHING = Map.of(
            "decision where outcome = 'ACCEPTED'", 16L,
            "decision where outcome = 'REJECTED' and not classified", 23L,
            "decision where classified", 2L,
            "document_owner", 5L,
            "review_act where result = 'CLEARED'", 6L,
            "review_act where result = 'UPHELD'", 3L,
            "withdrawal", 3L,
            "idempotency_key", 5L,
            "document", 4L,
            "rule_book", 3L);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void holdOnH2() {
        String url = Databases.h2(folder.resolve("agenda-gate"));
        EarlierDatabase.loadH2(url);

        hold(Databases.open(url), url, HEAD_OF_H2);
    }

    @Test
    void holdOnPostgres() {
        PostgresServer server = PostgresServer.shared();
        String url = server.freshDatabase();
        EarlierDatabase.loadPostgres(url, server.user(), server.password());

        hold(
                Databases.migrated(url, server.user(), server.password()),
                url + "?user=" + server.user() + "&password=" + server.password(),
                HEAD_OF_POSTGRES);
    }

    private void hold(DataSource database, String url, String head) {
        JdbcClient jdbc = new Store(database).jdbc();
        assertThat(count(
                        jdbc,
                        "select count(*) from information_schema.table_constraints"
                                + " where lower(table_name) = 'review_entry' and constraint_type = 'UNIQUE'"))
                .as("a place that is flagged once for ever")
                .isZero();
        assertThat(count(jdbc, "select count(*) from ledger where seq = 173 and hash = 'sha256:" + head + "'"))
                .as("what was told as the head is in the chain")
                .isOne();
        EVERYTHING.forEach((what, times) ->
                assertThat(count(jdbc, "select count(*) from " + what)).as(what).isEqualTo(times));

        assertThat(run("verify", "--database", url)).as(text()).isZero();
        assertThat(run("replay", "--database", url)).as(text()).isZero();
        assertThat(text()).contains("一致 39，不一致 0，存档损坏 0，无法重放 0，无须重放 2");
        List<String> reviewed = jdbc.sql("select decision from review_act where step is not null order by seq")
                .query(String.class)
                .list();
        assertThat(run("replay", reviewed.get(0), "--database", url)).as(text()).isZero();

        Reviewed review = reviewOne(database);
        assertThat(((Reviewed.Recorded) review).decision().json())
                .as("a review keeps the edition of what it reviews")
                .doesNotContain("edition");
        assertThat(run("verify", "--database", url)).as(text()).isZero();
        assertThat(run("replay", "--database", url)).as(text()).isZero();
        assertThat(text()).contains("一致 40，不一致 0，存档损坏 0，无法重放 0，无须重放 2");
    }

    /** A flag from then, reviewed by the present build. */
    private static Reviewed reviewOne(DataSource database) {
        Store store = new Store(database);
        Ledger ledger = new Ledger(store);
        String entry = store.jdbc()
                .sql("select min(entry) from review_open")
                .query(String.class)
                .single();
        return new Reviews(store, new Records(store, ledger, new RuleBookRecords(store, ledger)))
                .review(entry, Review.Result.CLEARED, "已核。", version -> true, "legal", NOW)
                .orElseThrow();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private int run(String... arguments) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new CommandLineDoor(console, options -> 1, ArchiveOnly::open, ArchiveOnly::openRecords).run(arguments);
    }

    private String text() {
        return out.toString(UTF_8);
    }
}
