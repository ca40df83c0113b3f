package org.agendagate.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.agendagate.calendar.WorkingCalendar;

/**
 * Numbers the office sets, from {@code thresholds.yaml}.
 *
 * @param submissionWorkingDays a packet must be in on this working day before the meeting, counted back
 * @param clearDays whether those days must lie in full between receipt and meeting, or the last may be the day of receipt
 * @param dayClosesAt end of office hours
 * @param cureWorkingDays an item that was sent back and returns by the end of this working day after it was told keeps its
 *     receipt
 * @param reviewValidDays calendar days for which a pre-review is valid where it does not say
 * @param reviewWorkingDays working days the legal division has, from acceptance, where no day is set
 * @param reviewLeadDays working days that a unit must leave to the legal division for a review
 * @param legalDivisions names under which the legal division signs
 * @param standIns who signs instead where the legal division itself drafted
 */
public record Thresholds(
        int submissionWorkingDays,
        boolean clearDays,
        LocalTime dayClosesAt,
        int cureWorkingDays,
        int reviewValidDays,
        int reviewWorkingDays,
        int reviewLeadDays,
        List<String> legalDivisions,
        List<String> standIns) {
    public Thresholds {
        legalDivisions = List.copyOf(legalDivisions);
        standIns = List.copyOf(standIns);
    }

    /**
     * By when papers for a meeting on {@code meetingDay} must be in.
     *
     * @throws org.agendagate.calendar.MissingCalendarYearException where a year on the way has no calendar
     */
    public LocalDateTime deadline(WorkingCalendar calendar, LocalDate meetingDay) {
        return (clearDays
                        ? calendar.latestDayWithClearDays(meetingDay, submissionWorkingDays)
                        : calendar.workingDayBefore(meetingDay, submissionWorkingDays))
                .atTime(dayClosesAt);
    }
}
