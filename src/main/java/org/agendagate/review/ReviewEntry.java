package org.agendagate.review;

import java.time.Instant;
import org.agendagate.decision.FlagPlace;
import org.agendagate.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A flag of a formal submission, as it was opened, and what closed it.
 *
 * @param itemTitle empty for a flag about the packet as a whole
 * @param unit the item's lead unit, or the submitting one for a flag about the packet as a whole
 * @param baseDecision id of the rules' own decision
 * @param flag where the flag stands in it
 * @param ruleFile the rule's file in the archived rule book {@code ruleBook}
 * @param ruleLine where in it the rule begins, from 1
 * @param evidenceDigest {@code sha256:…} of what a clearance of this flag holds for
 * @param closing {@code null} while the entry is open
 */
public record ReviewEntry(
        String id,
        String packetNo,
        int revision,
        FlagPlace flag,
        String itemTitle,
        String unit,
        String baseDecision,
        Finding finding,
        String ruleBook,
        String ruleFile,
        int ruleLine,
        String evidenceDigest,
        Instant dueAt,
        Instant openedAt,
        String submitter,
        @Nullable Closing closing) {

    /** Names the entry as it stands: another after it was closed. */
    public String version() {
        return id + (closing == null ? ".open" : ".closed");
    }

    public boolean overdue(Instant now) {
        return closing == null && dueAt.isBefore(now);
    }

    ReviewEntry closedBy(Closing closer) {
        return new ReviewEntry(
                id,
                packetNo,
                revision,
                flag,
                itemTitle,
                unit,
                baseDecision,
                finding,
                ruleBook,
                ruleFile,
                ruleLine,
                evidenceDigest,
                dueAt,
                openedAt,
                submitter,
                closer);
    }
}
