package org.agendagate.pages;

import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;

/** Where an item or a packet stands, as people say it; named like the colours of the style sheet. */
public enum Standing {
    /** Fit for the agenda. */
    ACCEPTED,
    /** Accepted, and the legal division must look first. */
    PENDING,
    REJECTED;

    static Standing of(ItemDecision item) {
        return of(item.outcome(), item.ready());
    }

    static Standing of(PacketDecision packet) {
        return of(packet.outcome(), packet.ready());
    }

    private static Standing of(Outcome outcome, boolean ready) {
        return switch (outcome) {
            case REJECTED -> REJECTED;
            case ACCEPTED -> ready ? ACCEPTED : PENDING;
        };
    }

    /** The key of its name among the words. */
    public String word() {
        return "standing." + name();
    }
}
