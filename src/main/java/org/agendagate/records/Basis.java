package org.agendagate.records;

import java.util.function.Supplier;
import org.agendagate.history.History;

/**
 * How far the records went when a decision was made from them.
 *
 * @param seenUpTo the ledger's last row before they were read
 * @param again reads them again
 */
public record Basis(long seenUpTo, Supplier<History> again) {
    /** Nothing that is recorded later matters. */
    static final Basis FIXED = new Basis(Long.MAX_VALUE, History::none);

    boolean isFixed() {
        return seenUpTo == Long.MAX_VALUE;
    }
}
