package org.agendagate.records;

import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of a database, read as it stood at one moment while others go on writing. */
public final class StoredLedger implements LedgerSource {
    /**
     * Tables that are no records: the ledger itself and what it locks, the mark of the migrations, logins, whose acts are
     * records of their own, drafts, and what can be made again from records: the list of open reviews and the register.
     */
    static final Set<String> NO_RECORDS = Set.of(
            "ledger",
            "ledger_lock",
            "flyway_schema_history",
            "gate_user",
            "failed_login",
            "draft",
            "review_open",
            "register_entry",
            "register_finding");

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final SortedMap<String, Table> tables;
    private final TransactionTemplate moment;

    public StoredLedger(Store store) {
        jdbc = store.jdbc();
        tables = Table.all(store.database());
        rows = new StoredRows(store, tables);
        moment = new TransactionTemplate(new JdbcTransactionManager(store.database()));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    @Override
    public Ending walk(Visitor visitor) {
        return atOneMoment(() -> {
            long last = Long.MIN_VALUE;
            for (List<LedgerRow> some = after(last); !some.isEmpty(); some = after(last)) {
                for (LedgerRow row : some) {
                    visitor.visit(row, rows::find);
                    last = row.seq();
                }
            }
            return new Ending(true, counts());
        });
    }

    @Override
    public Optional<String> findStray(String table) {
        return atOneMoment(() -> {
            Set<RowKey> told = new HashSet<>();
            walk((row, found) -> Witness.of(row).stream()
                    .map(Witness::row)
                    .filter(key -> key.table().equals(table))
                    .forEach(told::add));
            return keys(Objects.requireNonNull(tables.get(table))).stream()
                    .filter(key -> !told.contains(key))
                    .findFirst()
                    .map(RowKey::toString);
        });
    }

    @Override
    public Optional<Flaw> findHidden() {
        return atOneMoment(() -> new ReviewList(jdbc).findWrong());
    }

    private List<RowKey> keys(Table table) {
        String columns = String.join(", ", table.key());
        return jdbc.sql("select " + columns + " from " + table.name() + " order by " + columns)
                .query((ResultSet row, int number) -> {
                    Object[] key = new Object[table.key().size()];
                    for (int i = 0; i < key.length; i++) {
                        key[i] = row.getString(i + 1);
                    }
                    return RowKey.of(table.name(), key);
                })
                .list();
    }

    private List<LedgerRow> after(long seq) {
        return jdbc.sql("select * from ledger where seq > ? order by seq fetch first " + AT_ONCE + " rows only")
                .param(seq)
                .query(Ledger::row)
                .list();
    }

    private SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : tables.keySet()) {
            if (!NO_RECORDS.contains(table)) {
                counts.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
            }
        }
        return counts;
    }

    private <T> T atOneMoment(Supplier<T> work) {
        return Objects.requireNonNull(moment.execute(status -> work.get()));
    }
}
