package org.agendagate.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who edited rule files at the gate's own pages; that a rule book went live is recorded besides. */
public final class RuleEdits {
    private static final String PUBLISHING = "PUBLISHING";

    private final Store store;
    private final Ledger ledger;

    public RuleEdits(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Records an edit that was made.
     *
     * @param what {@code saved} or {@code restored}
     * @param file the path below the rules directory; empty where all files are meant
     * @param version of all files as the edit left them
     */
    public void record(String actor, String what, String file, String version, Instant at) {
        store.write(() -> ledger.append(
                new Act("RULES_EDITED", actor, at, version, Map.of("what", what, "file", file), List.of())));
    }

    /** Records how many must agree before rules are live, where that is news. */
    public void recordPublishing(String way, Instant at) {
        List<LedgerRow> rows = ledger.list(PUBLISHING);
        boolean known = !rows.isEmpty() && rows.get(rows.size() - 1).content().contains('"' + way + '"');
        if (!known) {
            store.write(
                    () -> ledger.append(new Act(PUBLISHING, "start", at, PUBLISHING, Map.of("way", way), List.of())));
        }
    }
}
