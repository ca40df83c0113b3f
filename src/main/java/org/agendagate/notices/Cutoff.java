package org.agendagate.notices;

import java.time.LocalDate;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.facts.Facts;
import org.agendagate.packet.Packet;
import org.agendagate.reference.Reference;

/** By when packets for a meeting must be in. */
public final class Cutoff {
    private Cutoff() {}

    /** In words; empty where a calendar year is missing, for then nobody can say. */
    public static String of(Packet packet, Reference reference) {
        LocalDate meeting =
                packet.meeting().startsAt().atZoneSameInstant(Facts.ZONE).toLocalDate();
        int days = reference.thresholds().submissionWorkingDays();
        try {
            LocalDate last = reference.thresholds().clearDays()
                    ? reference.calendar().latestDayWithClearDays(meeting, days)
                    : reference.calendar().workingDayBefore(meeting, days);
            return ChineseTimes.time(last.atTime(reference.thresholds().dayClosesAt()));
        } catch (MissingCalendarYearException unknown) {
            return "";
        }
    }
}
