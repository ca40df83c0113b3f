package org.agendagate.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.NewRows;
import org.agendagate.records.Store;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes into the register what the records hold and it does not, one revision in each transaction: stopped in the middle,
 * the next run goes on.
 */
public final class RegisterCatchUp {
    private static final int AT_ONCE = 200;

    private final Store store;
    private final RegisterKeeper keeper;
    private final PacketReader reader;

    public RegisterCatchUp(Store store, RegisterKeeper keeper, PacketReader reader) {
        this.store = store;
        this.keeper = keeper;
        this.reader = reader;
    }

    /** Returns how many revisions were taken in. */
    public int run() {
        int taken = 0;
        Revision last = new Revision("", 0);
        for (List<Revision> some = after(last); !some.isEmpty(); some = after(last)) {
            for (Revision revision : some) {
                taken += takeIn(revision) ? 1 : 0;
                last = revision;
            }
        }
        return taken;
    }

    private List<Revision> after(Revision last) {
        return store.jdbc()
                .sql("""
                    select packet_no, revision from packet p
                    where packet_no >= ? and (packet_no > ? or revision > ?)
                        and not exists (select 1 from register_entry e
                            where e.packet_no = p.packet_no and e.revision = p.revision)
                    order by packet_no, revision fetch first ? rows only
                    """)
                .params(last.packetNo(), last.packetNo(), last.revision(), AT_ONCE)
                .query((row, number) -> new Revision(row.getString(1), row.getInt(2)))
                .list();
    }

    private boolean takeIn(Revision revision) {
        byte[] content = store.jdbc()
                .sql("select content from packet where packet_no = ? and revision = ?")
                .params(revision.packetNo(), revision.revision())
                .query((row, number) -> row.getBytes(1))
                .single();
        Optional<ReadPacket> packet = reader.readRecorded(new String(content, UTF_8));
        if (packet.isEmpty()) {
            return false;
        }
        try {
            store.write(() -> write(revision, packet.get()));
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private void write(Revision revision, ReadPacket packet) {
        List<PacketDecision> decisions = store.jdbc()
                .sql("""
                    select content from decision
                    where packet_no = ? and revision = ? and packet_digest is not null order by seq
                    """)
                .params(revision.packetNo(), revision.revision())
                .query((row, number) -> DecisionJson.read(row.getBytes(1)))
                .list();
        NewRows rows = new NewRows();
        keeper.submitted(packet.packet(), decisions.get(0), division(revision), rows);
        store.add(rows);
        if (decisions.size() > 1) {
            NewRows later = new NewRows();
            keeper.reviewed(decisions.get(decisions.size() - 1), later);
            store.add(later);
        }
        keeper.supersede(
                revision.packetNo(),
                store.jdbc()
                        .sql("select max(revision) from packet where packet_no = ?")
                        .param(revision.packetNo())
                        .query(Integer.class)
                        .single());
        boolean withdrawn = store.jdbc()
                        .sql("select count(*) from withdrawal where packet_no = ? and revision = ?")
                        .params(revision.packetNo(), revision.revision())
                        .query(Integer.class)
                        .single()
                > 0;
        if (withdrawn) {
            keeper.withdrawn(revision.packetNo(), revision.revision());
        }
    }

    private String division(Revision revision) {
        return store.jdbc()
                .sql("select division from packet_division where packet_no = ? and division is not null")
                .param(revision.packetNo())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private record Revision(String packetNo, int revision) {}
}
