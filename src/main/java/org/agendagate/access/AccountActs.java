package org.agendagate.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow;

/** Who made or changed whose account, as the ledger has it. */
public final class AccountActs {
    private static final Set<String> KINDS =
            Set.of("USER_ADDED", "USER_CHANGED", "USER_RESET", "USER_DISABLED", "USER_ENABLED");

    private final Ledger ledger;

    public AccountActs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether one of the two made or changed the other's account, or its rights, at {@code since} or later. */
    public boolean between(String one, String other, Instant since) {
        return didTo(one, other, since) || didTo(other, one, since);
    }

    private boolean didTo(String actor, String account, Instant since) {
        List<LedgerRow> rows = ledger.list(account);
        return rows.stream()
                .anyMatch(row ->
                        KINDS.contains(row.kind()) && !row.at().isBefore(since) && UserNames.alike(row.actor(), actor));
    }
}
