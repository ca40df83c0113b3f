package org.agendagate.records;

import java.util.List;
import org.agendagate.decision.PacketDecision;

/**
 * What follows from a decision in the transaction that records it: the rows it brings with it, and the decision as it is
 * told after them.
 */
public interface Consequences {
    /** Nothing follows. */
    Consequences NONE = (decision, rows) -> new Settled(decision, List.of());

    /**
     * What is to be recorded of a decision.
     *
     * @param rows to which it adds its own, to be written with the packet and the decision
     */
    Settled settle(PacketDecision decision, NewRows rows);

    /**
     * What is recorded.
     *
     * @param acts of the rows that were added or written besides
     */
    record Settled(PacketDecision decision, List<Act> acts) {
        public Settled {
            acts = List.copyOf(acts);
        }
    }
}
