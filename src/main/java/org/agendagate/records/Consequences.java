package org.agendagate.records;

import java.util.List;
import org.agendagate.decision.PacketDecision;

/**
 * What follows from a decision in the transaction that records it: the rows it brings with it, and the decision as it is
 * told after them. Its packet is written by then.
 */
public interface Consequences {
    /** Nothing follows. */
    Consequences NONE = decision -> new Settled(decision, List.of());

    Settled settle(PacketDecision decision);

    /**
     * What is recorded.
     *
     * @param acts of the rows that were written besides
     */
    record Settled(PacketDecision decision, List<Act> acts) {
        public Settled {
            acts = List.copyOf(acts);
        }
    }
}
