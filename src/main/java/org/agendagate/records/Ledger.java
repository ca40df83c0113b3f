package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.records.LedgerRow.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every act in one order, each row chained by hash to the one before; nothing is ever changed.
 *
 * <p>Whoever appends holds the ledger until the transaction ends, so that rows are committed in their order. Append last
 * in the transaction: who waits for the ledger must not hold what its holder is about to wait for.
 */
public final class Ledger {
    static final String PAPER = "PAPER";
    static final String PAPER_CONFIRMED = "PAPER_CONFIRMED";
    static final String MEETING = "MEETING";
    static final String MEETING_CHECKED = "MEETING_CHECKED";

    /** Any number, the same in every process. */
    private static final long LOCK = 4_735_071_126L;

    /** Acts after which the records may know something else of a packet's surroundings. */
    private static final List<String> LEANT_ON = List.of(
            "SUBMISSION",
            "DECISION",
            "WITHDRAWAL",
            "DOCUMENT",
            "DOCUMENT_TEXT",
            PAPER,
            PAPER_CONFIRMED,
            MEETING,
            MEETING_CHECKED);

    /** Acts by which somebody saw something. */
    private static final List<String> READS = List.of("READ", "EXPORT", "LOGIN", "MATTER_OPENED");

    private static final String HEAD = "select seq, hash from ledger order by seq desc fetch first 1 row only";

    private final Store store;
    private final JdbcClient jdbc;
    private final StoredRows rows;

    public Ledger(Store store) {
        this.store = store;
        jdbc = store.jdbc();
        rows = new StoredRows(store);
    }

    /**
     * Appends {@code acts} in their order, as part of the transaction under way.
     *
     * @throws IllegalStateException where none is, or a row that an act names is not there
     */
    public void append(Act... acts) {
        append(new NewRows(), List.of(acts));
    }

    /**
     * As the other, for acts on rows that were just written. Whoever waits for the ledger waits for its new rows alone: what
     * they say is made before.
     */
    void append(NewRows written, List<Act> acts) {
        append(written, acts, head -> {});
    }

    /**
     * As the other.
     *
     * @param held is told of the last row once the ledger is this transaction's: from there on nobody else records anything;
     *     its failure ends the transaction
     */
    void append(NewRows written, List<Act> acts, Consumer<Head> held) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the ledger is written to in the transaction of what it tells");
        }
        List<String> contents = acts.stream().map(act -> content(act, written)).toList();
        NewRows appended = new NewRows();
        Head head = lock();
        held.accept(head);
        for (int i = 0; i < contents.size(); i++) {
            LedgerRow row = LedgerRow.after(head, acts.get(i), contents.get(i));
            appended.add("ledger", columns(row));
            head = row.head();
        }
        store.add(appended);
    }

    /** Makes the ledger this transaction's: what is read from here on stays as it is until the transaction ends. */
    public void hold() {
        lock();
    }

    /** The last row; its number and hash are what a copy kept elsewhere must have. */
    public Head head() {
        return jdbc.sql(HEAD).query(Ledger::headIn).optional().orElse(Head.OF_NONE);
    }

    /** Whether anything was recorded after row {@code seq} that a decision may lean on. */
    boolean tellsMoreSince(long seq) {
        return jdbc.sql("select count(*) from ledger where seq > :seq and kind in (:kinds)")
                        .param("seq", seq)
                        .param("kinds", LEANT_ON)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** When the last row was recorded, by the clock of then. */
    public Optional<Instant> lastAt() {
        return jdbc.sql("select recorded_at from ledger order by seq desc fetch first 1 row only")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Rows about {@code subject}, the first first. */
    public List<LedgerRow> list(String subject) {
        return jdbc.sql("select * from ledger where subject = ? order by seq")
                .param(subject)
                .query(Ledger::row)
                .list();
    }

    /**
     * Who read or took out what, or came in, the last first.
     *
     * @param subject what was read; empty for whatever
     * @param actor who read; empty for whoever
     */
    public List<LedgerRow> listReads(String subject, String actor, int most) {
        return jdbc.sql("""
            select * from ledger where kind in (:kinds) and (:subject = '' or subject = :subject)
            and (:actor = '' or actor = :actor) order by seq desc fetch first :most rows only
            """)
                .param("kinds", READS)
                .param("subject", subject)
                .param("actor", actor)
                .param("most", most)
                .query(Ledger::row)
                .list();
    }

    static LedgerRow row(ResultSet row, int number) throws SQLException {
        return new LedgerRow(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("subject"),
                new String(row.getBytes("content"), UTF_8),
                row.getString("digest"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** Waits until the ledger is this transaction's, and then tells its last row. */
    private Head lock() {
        if (store.h2()) {
            jdbc.sql("select id from ledger_lock for update").query(locked -> {});
            return head();
        }
        // Each statement sees what is committed when it begins, and the second begins when the lock is there.
        return Objects.requireNonNull(store.statements().execute((Connection connection) -> {
            try (PreparedStatement both =
                    connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + "); " + HEAD)) {
                both.setQueryTimeout(store.statements().getQueryTimeout());
                both.execute();
                both.getMoreResults();
                ResultSet row = both.getResultSet();
                return row.next() ? headIn(row, 1) : Head.OF_NONE;
            }
        }));
    }

    private static Head headIn(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong(1), row.getString(2));
    }

    private String content(Act act, NewRows written) {
        Map<String, Object> content = new TreeMap<>(act.content());
        content.put(
                "rows", act.rows().stream().map(key -> witnessed(key, written)).toList());
        return CanonicalJson.of(JsonMapper.shared().writeValueAsString(content));
    }

    private Map<String, Object> witnessed(RowKey key, NewRows written) {
        StoredRow row = written.find(key)
                .or(() -> rows.find(key))
                .orElseThrow(() -> new IllegalStateException("there is no row " + key));
        return Map.of("table", key.table(), "key", key.key(), "digest", row.digest());
    }

    private static Map<String, @Nullable Object> columns(LedgerRow row) {
        return NewRows.columns(
                "seq", row.seq(),
                "recorded_at", row.at().atOffset(ZoneOffset.UTC),
                "kind", row.kind(),
                "actor", row.actor(),
                "subject", row.subject(),
                "content", row.content().getBytes(UTF_8),
                "digest", row.digest(),
                "previous", row.previous(),
                "hash", row.hash());
    }
}
