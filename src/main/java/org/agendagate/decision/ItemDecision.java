package org.agendagate.decision;

import java.util.List;
import org.agendagate.findings.Finding;

/**
 * The outcome of one item with every finding.
 *
 * @param ready accepted, and no flag is open
 */
public record ItemDecision(String itemNo, String title, Outcome outcome, boolean ready, List<Finding> findings) {
    public ItemDecision {
        findings = List.copyOf(findings);
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
