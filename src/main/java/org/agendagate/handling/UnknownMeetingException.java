package org.agendagate.handling;

import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.MeetingEntry;

/** A packet names a meeting that the office, which keeps its meetings, does not have. */
final class UnknownMeetingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PacketProblem problem;

    /** @param ahead meetings of the office that are still to come, the next first */
    UnknownMeetingException(String meetingNo, List<MeetingEntry> ahead) {
        super("the office has no such meeting");
        String known = ahead.stream()
                .map(entry -> entry.meetingNo() + "（"
                        + entry.known().startsAt().toLocalDateTime().toString().replace('T', ' ') + "）")
                .collect(Collectors.joining("、"));
        problem = new PacketProblem(
                "/meeting/meetingNo",
                null,
                null,
                "unknown-meeting",
                "会议服务处没有登记会议 %s，没有作出决定；请核对会议编号%s，编号无误的，请会议服务处登记（须核对的，核对后生效）后再报送。"
                        .formatted(meetingNo, known.isEmpty() ? "" : "（已登记尚未召开的会议：" + known + "）"),
                "the office's meetings have no %s, no decision was made: correct the number%s, or ask the meeting-service division to enter the meeting (and to have it checked), and send again"
                        .formatted(meetingNo, known.isEmpty() ? "" : " (still to come: " + known + ")"));
    }

    PacketProblem problem() {
        return problem;
    }
}
