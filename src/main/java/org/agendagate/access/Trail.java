package org.agendagate.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;

/** Puts into the ledger what leaves no record of its own: who read and who exported what. */
public final class Trail {
    private final Store store;
    private final Ledger ledger;
    private final Clock clock;

    Trail(Store store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** {@code actor} is about to see {@code subject}, a packet number or the id of a decision. */
    public void read(String actor, String subject) {
        append("READ", actor, subject);
    }

    /** {@code actor} is about to take records out, {@code subject} saying which. */
    public void exported(String actor, String subject) {
        append("EXPORT", actor, subject);
    }

    private void append(String kind, String actor, String subject) {
        store.write(() -> ledger.append(new Act(kind, actor, clock.instant(), subject, Map.of(), List.of())));
    }
}
