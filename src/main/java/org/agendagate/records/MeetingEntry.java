package org.agendagate.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.agendagate.history.KnownMeeting;
import org.agendagate.packet.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * All that the office says of a meeting at one time.
 *
 * @param entry from 1; a later one says how it is now
 * @param cutOff by when papers must be in; {@code null} where the office's thresholds tell it
 * @param absentLeaders codes of leaders on leave
 * @param reason why the meeting is entered or changed
 * @param needsSecond whether it holds only once a second person checked it
 * @param check of a second person; {@code null} where nobody did
 */
public record MeetingEntry(
        String meetingNo,
        int entry,
        MeetingKind kind,
        Instant startsAt,
        @Nullable Integer lengthMinutes,
        @Nullable Instant cutOff,
        @Nullable Instant agendaApprovedAt,
        List<String> absentLeaders,
        String reason,
        boolean needsSecond,
        String enteredBy,
        Instant enteredAt,
        @Nullable Check check) {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    public MeetingEntry {
        absentLeaders = List.copyOf(absentLeaders);
    }

    /** A second person's word. */
    public record Check(String by, Instant at) {}

    /** Whether it counts, unless a later one does. */
    public boolean holds() {
        return !needsSecond || check != null;
    }

    /** Whether both say the same of everything that being late may depend on: of all but who is on leave. */
    public boolean sameBut(MeetingEntry other) {
        return kind == other.kind
                && startsAt.equals(other.startsAt)
                && Objects.equals(lengthMinutes, other.lengthMinutes)
                && Objects.equals(cutOff, other.cutOff)
                && Objects.equals(agendaApprovedAt, other.agendaApprovedAt);
    }

    /** What a decision knows of it. */
    public KnownMeeting known() {
        return new KnownMeeting(
                meetingNo,
                entry,
                kind,
                shown(startsAt),
                lengthMinutes,
                shownIfAny(cutOff),
                shownIfAny(agendaApprovedAt),
                absentLeaders,
                enteredBy,
                check == null ? null : check.by());
    }

    private static OffsetDateTime shown(Instant time) {
        return time.atZone(OFFICE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime shownIfAny(@Nullable Instant time) {
        return time == null ? null : shown(time);
    }
}
