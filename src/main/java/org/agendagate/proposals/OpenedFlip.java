package org.agendagate.proposals;

import java.util.List;
import org.agendagate.findings.Finding;

/** A recorded item that would be judged otherwise, with what both rule books say of it. */
public record OpenedFlip(Flip flip, Side before, Side after) {
    /**
     * What one rule book says of the item.
     *
     * @param ready neither rejected nor flagged
     */
    public record Side(boolean rejected, boolean ready, List<Finding> findings) {
        public Side {
            findings = List.copyOf(findings);
        }
    }
}
