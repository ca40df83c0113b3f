package org.agendagate.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.agendagate.standing.Standing;

/**
 * An item of a revision as it stands today.
 *
 * @param meetingOn day of the meeting in Asia/Shanghai
 * @param decision id of the latest decision on the revision
 * @param round how many times the packet has held the item, this one with it
 * @param rejectedBy ids of the rules that keep the item from the meeting
 * @param flaggedBy ids of the rules whose flags wait or were cleared
 */
public record RegisterEntry(
        long id,
        String packetNo,
        int revision,
        String itemNo,
        String title,
        String unit,
        LocalDate meetingOn,
        Instant decidedAt,
        String decision,
        Standing standing,
        int round,
        List<String> rejectedBy,
        List<String> flaggedBy) {
    public RegisterEntry {
        rejectedBy = List.copyOf(rejectedBy);
        flaggedBy = List.copyOf(flaggedBy);
    }
}
