package org.agendagate.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Finding;

/** Where an item or a packet stands, as people say it; named like the colours of the style sheet. */
public enum Standing {
    /** Fit for the agenda. */
    ACCEPTED,
    /** Accepted, and the legal division must look first. */
    PENDING,
    /** Accepted, and the meeting-service division must read something first. */
    PENDING_SERVICE,
    /** Accepted, and both must look first. */
    PENDING_BOTH,
    REJECTED;

    static Standing of(ItemDecision item) {
        return of(item.outcome(), item.ready(), item.findings().stream());
    }

    static Standing of(PacketDecision packet) {
        return of(
                packet.outcome(),
                packet.ready(),
                Stream.of(
                                packet.findings(),
                                packet.items().stream()
                                        .flatMap(item -> item.findings().stream())
                                        .toList())
                        .flatMap(List::stream));
    }

    private static Standing of(Outcome outcome, boolean ready, Stream<Finding> findings) {
        if (outcome == Outcome.REJECTED) {
            return REJECTED;
        } else if (ready) {
            return ACCEPTED;
        }
        Set<Desk> desks = EnumSet.noneOf(Desk.class);
        findings.filter(Finding::open).forEach(finding -> desks.add(finding.desk()));
        if (desks.size() == 2) {
            return PENDING_BOTH;
        }
        return desks.contains(Desk.MEETING_SERVICE) ? PENDING_SERVICE : PENDING;
    }

    /** The key of its name among the words. */
    public String word() {
        return "standing." + name();
    }
}
