package org.agendagate.packet;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meeting a packet is meant for (会议). */
public record Meeting(
        String meetingNo,
        MeetingKind kind,
        OffsetDateTime startsAt,
        @Nullable Integer lengthMinutes,
        @Nullable OffsetDateTime agendaApprovedAt,
        List<String> absentLeaders) {
    public Meeting {
        absentLeaders = Copies.list(absentLeaders);
    }
}
