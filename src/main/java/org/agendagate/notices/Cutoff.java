package org.agendagate.notices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.facts.Facts;
import org.agendagate.packet.Packet;
import org.agendagate.reference.Reference;

/** By when packets for a meeting must be in. */
public final class Cutoff {
    private Cutoff() {}

    /** In words; empty where a calendar year is missing, for then nobody can say. */
    public static String of(Packet packet, Reference reference) {
        return at(packet, reference).map(ChineseTimes::time).orElse("");
    }

    /** Empty where a calendar year is missing. */
    public static Optional<LocalDateTime> at(Packet packet, Reference reference) {
        LocalDate meeting =
                packet.meeting().startsAt().atZoneSameInstant(Facts.ZONE).toLocalDate();
        int days = reference.thresholds().submissionWorkingDays();
        try {
            LocalDate last = reference.thresholds().clearDays()
                    ? reference.calendar().latestDayWithClearDays(meeting, days)
                    : reference.calendar().workingDayBefore(meeting, days);
            return Optional.of(last.atTime(reference.thresholds().dayClosesAt()));
        } catch (MissingCalendarYearException unknown) {
            return Optional.empty();
        }
    }
}
