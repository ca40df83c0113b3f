package org.agendagate.handling;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.agendagate.packet.Meeting;
import org.agendagate.packet.PacketProblem;

/** A packet came in after its meeting: whatever it says, nothing can be put before that meeting any more. */
final class MeetingOverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PacketProblem problem;

    private MeetingOverException(Meeting meeting, OffsetDateTime readAt) {
        super("the meeting was over");
        LocalDateTime starts = Receiving.shown(meeting.startsAt().toInstant()).toLocalDateTime();
        problem = new PacketProblem(
                "/meeting/startsAt",
                null,
                null,
                "meeting-over",
                String.format(
                        Locale.ROOT,
                        "会议%s于 %s 召开，收到报送包时（%s）会议已经结束，没有作出决定；请核对会议时间，确需研究的，改报尚未召开的会议。",
                        meeting.meetingNo(),
                        told(starts),
                        told(readAt.toLocalDateTime())),
                String.format(
                        Locale.ROOT,
                        "meeting %s was held at %s and was over when the packet came in (%s), no decision was made: correct"
                                + " the time, or submit for a meeting to come",
                        meeting.meetingNo(),
                        told(starts),
                        told(readAt.toLocalDateTime())));
    }

    /** Lets pass what came before the meeting's end; one whose length nobody knows ends with its day. */
    static void check(Meeting meeting, OffsetDateTime readAt) {
        LocalDateTime starts = Receiving.shown(meeting.startsAt().toInstant()).toLocalDateTime();
        Integer length = meeting.lengthMinutes();
        LocalDateTime end =
                length == null ? starts.toLocalDate().plusDays(1).atStartOfDay() : starts.plusMinutes(length);
        if (readAt.toLocalDateTime().isAfter(end)) {
            throw new MeetingOverException(meeting, readAt);
        }
    }

    PacketProblem problem() {
        return problem;
    }

    private static String told(LocalDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime();
    }
}
