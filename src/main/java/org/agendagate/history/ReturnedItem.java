package org.agendagate.history;

import java.time.LocalDate;
import java.util.List;

/**
 * An item that was rejected, with all that rejected it.
 *
 * @param decidedOn the day of the decision, in Asia/Shanghai
 * @param findings the rejecting findings, in the order of the decision
 */
public record ReturnedItem(
        String packetNo,
        int revision,
        String itemNo,
        String title,
        String leadUnit,
        String decisionId,
        LocalDate decidedOn,
        List<EarlierFinding> findings) {
    public ReturnedItem {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }
}
