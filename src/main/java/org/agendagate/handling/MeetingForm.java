package org.agendagate.handling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.agendagate.markings.Markings;
import org.agendagate.packet.MeetingKind;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.MeetingEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is to be entered of a meeting, as typed: all of it each time.
 *
 * @param startsAt date and time, by the office's clock where no offset is given; so are the other times
 * @param cutOff empty where the office's thresholds tell it
 * @param absentLeaders codes of leaders on leave, with blanks or commas between
 */
public record MeetingForm(
        String meetingNo,
        String kind,
        String startsAt,
        String lengthMinutes,
        String cutOff,
        String agendaApprovedAt,
        String absentLeaders,
        String reason) {
    /** As packets may name a meeting. */
    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

    private static final int LONGEST_CODE = 100;
    private static final int MOST_ABSENT = 30;
    private static final int LONGEST_MEETING = 2880;

    public MeetingForm {
        meetingNo = meetingNo.strip();
        startsAt = startsAt.strip();
        lengthMinutes = lengthMinutes.strip();
        cutOff = cutOff.strip();
        agendaApprovedAt = agendaApprovedAt.strip();
        reason = ActReason.of(reason);
    }

    /** An empty one. */
    public static MeetingForm empty() {
        return new MeetingForm("", MeetingKind.STANDING_COMMITTEE.name(), "", "", "", "", "", "");
    }

    /** What is entered, to be corrected. */
    public static MeetingForm of(MeetingEntry entry) {
        return new MeetingForm(
                entry.meetingNo(),
                entry.kind().name(),
                typed(entry.startsAt()),
                entry.lengthMinutes() == null ? "" : entry.lengthMinutes().toString(),
                typed(entry.cutOff()),
                typed(entry.agendaApprovedAt()),
                String.join(" ", entry.absentLeaders()),
                "");
    }

    private static String typed(@Nullable Instant time) {
        return time == null
                ? ""
                : LocalDateTime.ofInstant(time, ZoneOffset.ofHours(8))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** The entry; to be asked where there are no problems. */
    MeetingEntry entry(int number, boolean needsSecond, String by, Instant now) {
        return new MeetingEntry(
                meetingNo,
                number,
                MeetingKind.valueOf(kind),
                Objects.requireNonNull(time(startsAt)),
                length(),
                time(cutOff),
                time(agendaApprovedAt),
                absent(),
                reason,
                needsSecond,
                by,
                now,
                null);
    }

    /** All that is wrong with it. */
    List<PacketProblem> problems(Markings markings) {
        List<PacketProblem> problems = new ArrayList<>();
        if (!meetingNo.matches(NUMBER)) {
            add(
                    problems,
                    "/meetingNo",
                    "no-number",
                    "会议编号由字母、数字和 . _ / - 组成，最多 40 个字，与报送包中的一致，如 SW-2026-31",
                    "a meeting's number has letters, digits and . _ / -, at most 40, as packets name it, as in SW-2026-31");
        }
        if (Stream.of(MeetingKind.values()).noneMatch(known -> known.name().equals(kind))) {
            add(problems, "/kind", "unknown-kind", "请选择会议类别", "choose the kind of meeting");
        }
        Instant start = time(startsAt);
        if (start == null) {
            add(
                    problems,
                    "/startsAt",
                    "no-time",
                    "请写明开会的日期和时间，如 2026-10-12T09:00",
                    "give date and time of the meeting, as in 2026-10-12T09:00");
        }
        if (!lengthMinutes.isEmpty() && length() == null) {
            add(
                    problems,
                    "/lengthMinutes",
                    "no-length",
                    "会议时长请填 1 至 " + LONGEST_MEETING + " 的分钟数",
                    "the length is 1 to " + LONGEST_MEETING + " minutes");
        }
        optionalTime(problems, "/cutOff", cutOff, start, "报送截止时间", "the cut-off");
        optionalTime(problems, "/agendaApprovedAt", agendaApprovedAt, start, "议程审定时间", "the approval of the agenda");
        if (absent().size() > MOST_ABSENT
                || absent().stream().anyMatch(code -> code.length() > LONGEST_CODE || markings.in(code))) {
            add(
                    problems,
                    "/absentLeaders",
                    "no-codes",
                    "请填请假领导的代码，空格分隔，最多 " + MOST_ABSENT + " 人",
                    "give the codes of leaders on leave with blanks between, at most " + MOST_ABSENT);
        }
        ActReason.findProblem(reason, markings).ifPresent(problems::add);
        return problems;
    }

    private @Nullable Integer length() {
        return lengthMinutes.matches("[1-9][0-9]{0,3}") && Integer.parseInt(lengthMinutes) <= LONGEST_MEETING
                ? Integer.valueOf(lengthMinutes)
                : null;
    }

    private List<String> absent() {
        return Stream.of(absentLeaders.split("[\\s,，、;；]+", -1))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static void optionalTime(
            List<PacketProblem> problems, String place, String typed, @Nullable Instant start, String zh, String en) {
        Instant time = time(typed);
        if (!typed.isEmpty() && time == null) {
            add(problems, place, "no-time", zh + "请按 2026-10-08T17:30 填写", "write " + en + " as in 2026-10-08T17:30");
        } else if (time != null && start != null && time.isAfter(start)) {
            add(problems, place, "after-start", zh + "不能晚于开会时间", en + " cannot be later than the meeting");
        }
    }

    private static @Nullable Instant time(String typed) {
        try {
            return (typed.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(typed).toInstant()
                            : LocalDateTime.parse(typed.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8)))
                    .truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static void add(List<PacketProblem> problems, String place, String code, String zh, String en) {
        problems.add(new PacketProblem(place, null, null, code, zh, en));
    }
}
