package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read an item as it was handed in, beyond whoever may by their work: each word one row, in its order. */
public final class MatterReaders {
    /** Of those who speak of one item at once, one gets through each time. */
    private static final int ATTEMPTS = 20;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    public MatterReaders(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** Adds what was said; it is on disk on return. */
    public void add(MatterReader said) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.write(() -> insert(said));
                return;
            } catch (DuplicateKeyException meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private void insert(MatterReader said) {
        int number = 1
                + jdbc.sql("select coalesce(max(number), 0) from matter_reader where packet_no = ? and item_no = ?")
                        .params(said.packetNo(), said.itemNo())
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
            insert into matter_reader (packet_no, item_no, number, reader, kind, reason, acted_by, acted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        said.packetNo(),
                        said.itemNo(),
                        number,
                        said.reader(),
                        said.kind().name(),
                        said.reason(),
                        said.by(),
                        said.at().atOffset(ZoneOffset.UTC))
                .update();
        ledger.append(new Act(
                "MATTER_" + said.kind(),
                said.by(),
                said.at(),
                said.packetNo(),
                Map.of("itemNo", said.itemNo(), "reader", said.reader(), "reason", said.reason()),
                List.of(RowKey.of("matter_reader", said.packetNo(), said.itemNo(), number))));
    }

    /** All that was said of the items of a packet; of each item, the first first. */
    public List<MatterReader> list(String packetNo) {
        return jdbc.sql("select * from matter_reader where packet_no = ? order by item_no, number")
                .param(packetNo)
                .query(MatterReaders::said)
                .list();
    }

    private static MatterReader said(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("acted_at", OffsetDateTime.class).toInstant();
        return new MatterReader(
                row.getString("packet_no"),
                row.getString("item_no"),
                row.getString("reader"),
                MatterReader.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("acted_by"),
                at);
    }
}
