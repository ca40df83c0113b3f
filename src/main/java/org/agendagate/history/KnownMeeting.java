package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.agendagate.packet.Meeting;
import org.agendagate.packet.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the office's records have it: what they say holds, whatever the packet says of it.
 *
 * @param entry the number of the entry that says so, from 1
 * @param startsAt in Asia/Shanghai, as are the other times
 * @param cutOff by when papers must be in; {@code null} where the office's thresholds tell it
 * @param enteredBy who entered it
 * @param checkedBy the second person; {@code null} where one was enough
 */
public record KnownMeeting(
        String meetingNo,
        int entry,
        MeetingKind kind,
        OffsetDateTime startsAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer lengthMinutes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime cutOff,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime agendaApprovedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> absentLeaders,
        String enteredBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String checkedBy) {
    public KnownMeeting {
        absentLeaders = absentLeaders == null ? List.of() : List.copyOf(absentLeaders);
    }

    /** The same in the words of a packet. */
    @JsonIgnore
    public Meeting asMeeting() {
        return new Meeting(meetingNo, kind, startsAt, lengthMinutes, agendaApprovedAt, absentLeaders);
    }
}
