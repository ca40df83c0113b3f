package org.agendagate.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;

/**
 * Whether the records are those of a demonstration, made up by the program: an act in the ledger says so for good. Such
 * records never serve in earnest.
 */
public final class DemonstrationMark {
    private static final String KIND = "DEMONSTRATION";

    private final Store store;
    private final Ledger ledger;
    private final boolean fresh;

    /** @param wanted whether records that hold nothing yet become those of a demonstration */
    DemonstrationMark(Store store, Ledger ledger, boolean wanted) {
        this.store = store;
        this.ledger = ledger;
        this.fresh = wanted && holdsNothing(store);
    }

    /** Whether the records of {@code ledger} are those of a demonstration. */
    public static boolean isIn(Ledger ledger) {
        return !ledger.list(KIND).isEmpty();
    }

    public boolean isThere() {
        return isIn(ledger);
    }

    /** Whether nothing was in the records when the service started, and a demonstration is to fill them. */
    public boolean isAwaited() {
        return fresh && !isThere();
    }

    /** Says for good that what follows is made up. */
    public void set(Clock clock) {
        store.write(() -> ledger.append(new Act(KIND, "start", clock.instant(), KIND, Map.of(), List.of())));
    }

    /** Whoever started before left users, and whoever handed in left packets. */
    private static boolean holdsNothing(Store store) {
        return store.jdbc()
                .sql("select (select count(*) from gate_user) + (select count(*) from packet)")
                .query(Long.class)
                .single()
                .equals(0L);
    }
}
