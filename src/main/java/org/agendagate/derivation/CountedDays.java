package org.agendagate.derivation;

import java.util.Arrays;
import java.util.function.Function;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.facts.FieldUse;
import org.jspecify.annotations.Nullable;

/**
 * Counts working days for fields, as far as rules look at them. Where a year has no calendar there is no date: a field
 * that is only shown is absent then, and one that a rule compares with keeps the packet from its decision.
 */
record CountedDays(WorkingCalendar calendar, FieldUse use) {
    /**
     * What {@code counting} tells for fields.
     *
     * @param fields as {@link FieldUse#nameOf} tells them
     * @throws MissingCalendarYearException where a rule compares with one and a year on the way has no calendar
     */
    <T> @Nullable T count(Function<WorkingCalendar, T> counting, String... fields) {
        if (Arrays.stream(fields).noneMatch(use::looksAt)) {
            return null;
        }
        try {
            return counting.apply(calendar);
        } catch (MissingCalendarYearException missing) {
            if (Arrays.stream(fields).anyMatch(use::compares)) {
                throw missing;
            }
            return null;
        }
    }
}
