package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.records.PaperItem.Confirmation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office's register of what came on paper. */
public final class PaperRegister {
    private static final String SELECT = """
        select i.*, c.reason, c.confirmed_by, c.confirmed_at
        from paper_item i left join paper_confirmation c on c.paper_no = i.paper_no and c.item_no = i.item_no
        """;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    public PaperRegister(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** Adds items of one paper, all or none; {@code false} where one of them is registered under that number. */
    public boolean add(List<PaperItem> items) {
        try {
            store.write(() -> insert(items));
            return true;
        } catch (DuplicateKeyException registered) {
            return false;
        }
    }

    private void insert(List<PaperItem> items) {
        List<RowKey> rows = new ArrayList<>();
        for (PaperItem item : items) {
            jdbc.sql("""
                insert into paper_item (paper_no, item_no, title, received_at, taken_by, registered_by, registered_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            item.paperNo(),
                            item.itemNo(),
                            item.title(),
                            utc(item.receivedAt()),
                            item.takenBy(),
                            item.registeredBy(),
                            utc(item.registeredAt()))
                    .update();
            rows.add(RowKey.of("paper_item", item.paperNo(), item.itemNo()));
        }
        PaperItem first = items.get(0);
        ledger.append(new Act(
                Ledger.PAPER,
                first.registeredBy(),
                first.registeredAt(),
                first.paperNo(),
                Map.of("receivedAt", first.receivedAt().toString(), "takenBy", first.takenBy()),
                rows));
    }

    /** Confirms an item that is there; {@code false} where somebody did before. */
    public boolean confirm(PaperItem item, Confirmation confirmation) {
        try {
            store.write(() -> insert(item, confirmation));
            return true;
        } catch (DuplicateKeyException confirmed) {
            return false;
        }
    }

    private void insert(PaperItem item, Confirmation confirmation) {
        jdbc.sql("""
            insert into paper_confirmation (paper_no, item_no, reason, confirmed_by, confirmed_at)
            values (?, ?, ?, ?, ?)
            """)
                .params(item.paperNo(), item.itemNo(), confirmation.reason(), confirmation.by(), utc(confirmation.at()))
                .update();
        ledger.append(new Act(
                Ledger.PAPER_CONFIRMED,
                confirmation.by(),
                confirmation.at(),
                item.paperNo(),
                Map.of("itemNo", item.itemNo(), "reason", confirmation.reason()),
                List.of(RowKey.of("paper_confirmation", item.paperNo(), item.itemNo()))));
    }

    public Optional<PaperItem> find(String paperNo, String itemNo) {
        return jdbc.sql(SELECT + "where i.paper_no = ? and i.item_no = ?")
                .params(paperNo, itemNo)
                .query((row, number) -> item(row))
                .optional();
    }

    /** The items registered last, the last first, at most {@code most}. */
    public List<PaperItem> list(int most) {
        return jdbc.sql(SELECT + "order by i.registered_at desc, i.paper_no, i.item_no fetch first ? rows only")
                .param(most)
                .query((row, number) -> item(row))
                .list();
    }

    /** All that came of items with these numbers, the earliest first. */
    public List<PaperItem> listOf(Collection<String> itemNos) {
        return itemNos.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where i.item_no in (:items) order by i.received_at, i.paper_no")
                        .param("items", itemNos)
                        .query((row, number) -> item(row))
                        .list();
    }

    /** The packets that hold an item with this number. */
    public List<String> packetsWith(String itemNo) {
        return jdbc.sql("select distinct packet_no from packet_item where item_no = ? order by packet_no")
                .param(itemNo)
                .query(String.class)
                .list();
    }

    /**
     * Whether a revision of whichever packet that holds the item was recorded after {@code from}, other than
     * {@code revision} of {@code packetNo} and, where that is there, before it.
     */
    public boolean heldAfter(Instant from, String itemNo, String packetNo, int revision) {
        return jdbc.sql("""
            select count(*) from packet_item i
            join packet p on p.packet_no = i.packet_no and p.revision = i.revision
            left join packet own on own.packet_no = :packet and own.revision = :revision
            where i.item_no = :item and p.recorded_at > :from
            and not (p.packet_no = :packet and p.revision >= :revision)
            and (own.recorded_at is null or p.recorded_at < own.recorded_at)
            """)
                        .param("item", itemNo)
                        .param("from", utc(from))
                        .param("packet", packetNo)
                        .param("revision", revision)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static PaperItem item(ResultSet row) throws SQLException {
        return new PaperItem(
                row.getString("paper_no"),
                row.getString("item_no"),
                row.getString("title"),
                instant(row, "received_at"),
                row.getString("taken_by"),
                row.getString("registered_by"),
                instant(row, "registered_at"),
                confirmation(row));
    }

    private static @Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null ? null : new Confirmation(row.getString("reason"), by, instant(row, "confirmed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
