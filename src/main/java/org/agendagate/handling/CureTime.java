package org.agendagate.handling;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.reference.Reference;

/** The time in which an item that was sent back may return and keeps its receipt. */
public record CureTime(Reference reference) {
    /**
     * Up to when, by the office's clock: the end of its hours on the last of the days that are given. Empty where a year has
     * no calendar, for then nobody can say.
     *
     * @param told when the item was sent back, in Asia/Shanghai
     */
    public Optional<LocalDateTime> end(OffsetDateTime told) {
        try {
            return Optional.of(reference
                    .calendar()
                    .workingDayAfter(told.toLocalDate(), reference.thresholds().cureWorkingDays())
                    .atTime(reference.thresholds().dayClosesAt()));
        } catch (MissingCalendarYearException unknown) {
            return Optional.empty();
        }
    }

    boolean holds(OffsetDateTime told, OffsetDateTime time) {
        return end(told).filter(end -> !time.toLocalDateTime().isAfter(end)).isPresent();
    }
}
