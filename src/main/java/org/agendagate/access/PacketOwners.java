package org.agendagate.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.RowKey;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Which division a packet belongs to, and with that who may read it and who may not review it. */
public final class PacketOwners {
    private final Store store;
    private final Ledger ledger;
    private final Clock clock;

    PacketOwners(Store store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes {@code packetNo} for the person's division, unless another has it.
     *
     * @return whether it is that division's now; never for a person without one
     */
    public boolean claim(Person person, String packetNo) {
        if (person.division().isEmpty()) {
            return false;
        }
        Optional<String> owner = find(packetNo);
        if (owner.isEmpty()) {
            try {
                store.write(() -> insert(person, packetNo));
                return true;
            } catch (DuplicateKeyException another) {
                owner = find(packetNo);
            }
        }
        return owner.filter(person.division()::equals).isPresent();
    }

    private void insert(Person person, String packetNo) {
        store.jdbc()
                .sql("insert into packet_owner (packet_no, division) values (?, ?)")
                .params(packetNo, person.division())
                .update();
        ledger.append(new Act(
                "PACKET_OWNER",
                person.name(),
                clock.instant(),
                packetNo,
                Map.of("division", person.division()),
                List.of(RowKey.of("packet_owner", packetNo))));
    }

    /**
     * Whether the person may have a packet judged under this number: what is judged knows why earlier revisions came back,
     * which is for those alone who may read them.
     */
    public boolean mayTry(Person person, String packetNo) {
        return person.readsEveryDivision()
                || find(packetNo).map(person.division()::equals).orElse(true);
    }

    /** Whether the packet is of the person's own division, whatever else the person may read. */
    public boolean isOwn(Person person, String packetNo) {
        return person.is(Role.CLERK)
                && !person.division().isEmpty()
                && find(packetNo).filter(person.division()::equals).isPresent();
    }

    /** Whether the person may know of this packet at all; where not, it is "not there". */
    public boolean mayRead(Person person, @Nullable String packetNo) {
        return person.readsEveryDivision() || (packetNo != null && isOwn(person, packetNo));
    }

    /**
     * Whether {@code actor} submitted a revision of this packet and so clears no flag on it. A name that only looks like a
     * submitter's counts too: one person may have come in by two ways.
     */
    public boolean submitted(String actor, String packetNo) {
        return ledger.list(packetNo).stream()
                .filter(row -> row.kind().equals("SUBMISSION"))
                .anyMatch(row -> UserNames.alike(row.actor(), actor));
    }

    private Optional<String> find(String packetNo) {
        return store.jdbc()
                .sql("select division from packet_owner where packet_no = ?")
                .param(packetNo)
                .query(String.class)
                .optional();
    }
}
