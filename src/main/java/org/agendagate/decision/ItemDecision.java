package org.agendagate.decision;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;

/**
 * The outcome of one item with every finding.
 *
 * @param ready accepted, and no flag is open
 */
public record ItemDecision(String itemNo, String title, Outcome outcome, boolean ready, List<Finding> findings) {
    public ItemDecision {
        findings = List.copyOf(findings);
    }

    /**
     * When it was told that the item is rejected: with the decision where rules did, with the review where a reviewer did.
     *
     * @param decidedAt the decision time
     */
    public OffsetDateTime toldAt(OffsetDateTime decidedAt) {
        if (findings.stream().anyMatch(finding -> finding.effect() == Effect.REJECT && finding.rejects())) {
            return decidedAt;
        }
        return findings.stream()
                .filter(Finding::rejects)
                .flatMap(finding -> Stream.ofNullable(finding.review()))
                .map(Review::at)
                .filter(decidedAt::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(decidedAt);
    }

    /** Whose flags are open, in the order of the desks. */
    public Set<Desk> openDesks() {
        return Desk.ofOpen(findings);
    }

    static ItemDecision of(String itemNo, String title, List<Finding> findings) {
        boolean rejected = findings.stream().anyMatch(Finding::rejects);
        return new ItemDecision(
                itemNo,
                title,
                rejected ? Outcome.REJECTED : Outcome.ACCEPTED,
                !rejected && findings.stream().noneMatch(Finding::open),
                findings);
    }
}
