package org.agendagate.handling;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.reference.Reference;

/** The time in which an item that was sent back may return and keeps its receipt. */
record CureTime(Reference reference) {
    /**
     * Whether {@code time} is no later than the office's hours end on the last of the days that are given. Where a year has
     * no calendar that cannot be told, and is not so.
     *
     * @param told when the item was sent back, by the office's clock
     */
    boolean holds(OffsetDateTime told, OffsetDateTime time) {
        try {
            LocalDateTime last = reference
                    .calendar()
                    .workingDayAfter(told.toLocalDate(), reference.thresholds().cureWorkingDays())
                    .atTime(reference.thresholds().dayClosesAt());
            return !time.toLocalDateTime().isAfter(last);
        } catch (MissingCalendarYearException unknown) {
            return false;
        }
    }
}
