package org.agendagate.register;

import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;

/** Where an item stands in the register. */
public enum EntryStanding {
    /** Fit for the agenda. */
    ACCEPTED,
    /** Accepted, and the legal division must look first. */
    PENDING,
    REJECTED,
    /** Its revision was taken back, whatever the decision on it. */
    WITHDRAWN;

    static EntryStanding of(ItemDecision item) {
        if (item.outcome() == Outcome.REJECTED) {
            return REJECTED;
        }
        return item.ready() ? ACCEPTED : PENDING;
    }
}
