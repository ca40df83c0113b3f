package org.agendagate.standing;

import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Desk;

/** Where an item or a packet stands, as people say it; named like the colours of the style sheet. */
public enum Standing {
    /** Fit for the agenda. */
    ACCEPTED,
    /** Accepted, and the legal division must look first. */
    PENDING_LEGAL,
    /** Accepted, and the meeting-service division must read something first. */
    PENDING_SERVICE,
    /** Accepted, and both must look first. */
    PENDING_BOTH,
    REJECTED,
    /** Taken back, whatever was decided on it. */
    WITHDRAWN,
    /** Another decision or revision holds in its place. */
    SUPERSEDED;

    /** What a decision says of an item, as long as it holds. */
    public static Standing of(ItemDecision item) {
        return of(item.outcome(), item.ready(), item.openDesks());
    }

    /** What a decision says of its packet, as long as it holds. */
    public static Standing of(PacketDecision packet) {
        return of(
                packet.outcome(),
                packet.ready(),
                Desk.ofOpen(Stream.concat(
                                packet.findings().stream(),
                                packet.items().stream().flatMap(item -> item.findings().stream()))
                        .toList()));
    }

    private static Standing of(Outcome outcome, boolean ready, Set<Desk> desks) {
        if (outcome == Outcome.REJECTED) {
            return REJECTED;
        } else if (ready) {
            return ACCEPTED;
        } else if (desks.size() == Desk.values().length) {
            return PENDING_BOTH;
        }
        return desks.contains(Desk.MEETING_SERVICE) ? PENDING_SERVICE : PENDING_LEGAL;
    }

    /** Whether a desk must look first. */
    public boolean waits() {
        return this == PENDING_LEGAL || this == PENDING_SERVICE || this == PENDING_BOTH;
    }

    /** Whether what was decided still counts. */
    public boolean counts() {
        return this != WITHDRAWN && this != SUPERSEDED;
    }

    /** The key of its name among the words. */
    public String word() {
        return "standing." + name();
    }
}
