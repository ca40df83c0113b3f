package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.records.LedgerRow.Head;
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
    /** Any number, the same in every process. */
    private static final long LOCK = 4_735_071_126L;

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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the ledger is written to in the transaction of what it tells");
        }
        lock();
        Head head = head();
        for (Act act : acts) {
            LedgerRow row = LedgerRow.after(head, act, content(act));
            insert(row);
            head = row.head();
        }
    }

    /** The last row; its number and hash are what a copy kept elsewhere must have. */
    public Head head() {
        return jdbc.sql("select seq, hash from ledger order by seq desc fetch first 1 row only")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(Head.OF_NONE);
    }

    /** Rows about {@code subject}, the first first. */
    public List<LedgerRow> list(String subject) {
        return jdbc.sql("select * from ledger where subject = ? order by seq")
                .param(subject)
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

    private void lock() {
        jdbc.sql(store.h2() ? "select id from ledger_lock for update" : "select pg_advisory_xact_lock(" + LOCK + ")")
                .query(locked -> {});
    }

    private String content(Act act) {
        Map<String, Object> content = new TreeMap<>(act.content());
        content.put("rows", act.rows().stream().map(this::witnessed).toList());
        return CanonicalJson.of(JsonMapper.shared().writeValueAsString(content));
    }

    private Map<String, Object> witnessed(RowKey key) {
        StoredRow row = rows.find(key).orElseThrow(() -> new IllegalStateException("there is no row " + key));
        return Map.of("table", key.table(), "key", key.key(), "digest", row.digest());
    }

    private void insert(LedgerRow row) {
        jdbc.sql("""
                        insert into ledger (seq, recorded_at, kind, actor, subject, content, digest, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.seq(),
                        row.at().atOffset(ZoneOffset.UTC),
                        row.kind(),
                        row.actor(),
                        row.subject(),
                        row.content().getBytes(UTF_8),
                        row.digest(),
                        row.previous(),
                        row.hash())
                .update();
    }
}
