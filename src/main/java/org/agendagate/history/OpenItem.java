package org.agendagate.history;

import java.time.LocalDate;
import java.util.List;

/**
 * An item of another packet that is under way: submitted in its latest revision and not withdrawn.
 *
 * @param submittedOn the day it was recorded, in Asia/Shanghai
 * @param documents what its documents are known by
 */
public record OpenItem(
        String packetNo,
        int revision,
        String itemNo,
        String title,
        String leadUnit,
        String submittingUnit,
        String meetingNo,
        LocalDate submittedOn,
        boolean rejected,
        List<DocumentMark> documents) {
    public OpenItem {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
