package org.agendagate.records;

import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;

/**
 * A decision with what it was made from besides the packet and the rule book.
 *
 * @param basis how to see whether the records still know the same
 */
public record Judged(History history, PacketDecision decision, Basis basis) {
    /** One that stands whatever was recorded meanwhile. */
    public Judged(History history, PacketDecision decision) {
        this(history, decision, Basis.FIXED);
    }
}
