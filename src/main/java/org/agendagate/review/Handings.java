package org.agendagate.review;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.RowKey;
import org.agendagate.records.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Flags that were handed on, each time one row. */
public final class Handings {
    /** Of those who hand on one flag at once, one gets through each time. */
    private static final int ATTEMPTS = 20;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    public Handings(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** Hands a flag on; it is on disk on return. */
    public void add(Handed handed) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.write(() -> insert(handed));
                return;
            } catch (DuplicateKeyException meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private void insert(Handed handed) {
        int number = 1
                + jdbc.sql("select coalesce(max(number), 0) from review_handing where entry = ?")
                        .param(handed.entry())
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
            insert into review_handing (entry, number, holder, reason, handed_by, handed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(
                        handed.entry(),
                        number,
                        handed.holder(),
                        handed.reason(),
                        handed.by(),
                        EntryRows.utc(handed.at()))
                .update();
        ledger.append(new Act(
                "REVIEW_HANDED",
                handed.by(),
                handed.at(),
                handed.entry(),
                Map.of("holder", handed.holder(), "reason", handed.reason()),
                List.of(RowKey.of("review_handing", handed.entry(), number))));
    }

    /** The last time each of these entries was handed on; without those that never were. */
    public Map<String, Handed> last(Collection<String> entries) {
        Map<String, Handed> last = new HashMap<>();
        if (!entries.isEmpty()) {
            jdbc.sql("select * from review_handing where entry in (:entries) order by entry, number")
                    .param("entries", entries)
                    .query(row -> {
                        last.put(
                                row.getString("entry"),
                                new Handed(
                                        row.getString("entry"),
                                        row.getString("holder"),
                                        row.getString("reason"),
                                        row.getString("handed_by"),
                                        row.getObject("handed_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return last;
    }
}
