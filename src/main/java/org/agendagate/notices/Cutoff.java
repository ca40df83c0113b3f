package org.agendagate.notices;

import java.time.LocalDateTime;
import java.util.Optional;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Facts;
import org.agendagate.history.KnownMeeting;
import org.agendagate.packet.Meeting;
import org.agendagate.packet.Packet;
import org.agendagate.reference.Reference;

/** By when packets for a meeting must be in. */
public final class Cutoff {
    private Cutoff() {}

    /** As {@link #of(PacketDecision, Packet, Reference)}, where the packet's word holds. */
    public static String of(Packet packet, Reference reference) {
        return at(packet.meeting(), reference).map(ChineseTimes::time).orElse("");
    }

    /** In words; empty where a calendar year is missing, for then nobody can say. */
    public static String of(PacketDecision decision, Packet packet, Reference reference) {
        return at(decision, packet, reference).map(ChineseTimes::time).orElse("");
    }

    /** Empty where a calendar year is missing. */
    public static Optional<LocalDateTime> at(PacketDecision decision, Packet packet, Reference reference) {
        KnownMeeting known = decision.meeting();
        return known == null || known.cutOff() == null
                ? at(decision.meetingOf(packet), reference)
                : Optional.of(known.cutOff().atZoneSameInstant(Facts.ZONE).toLocalDateTime());
    }

    private static Optional<LocalDateTime> at(Meeting meeting, Reference reference) {
        try {
            return Optional.of(reference
                    .thresholds()
                    .deadline(
                            reference.calendar(),
                            meeting.startsAt().atZoneSameInstant(Facts.ZONE).toLocalDate()));
        } catch (MissingCalendarYearException unknown) {
            return Optional.empty();
        }
    }
}
