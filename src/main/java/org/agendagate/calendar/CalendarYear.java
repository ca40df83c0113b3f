package org.agendagate.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * The official calendar of one year: the days that differ from Monday to Friday.
 *
 * @param notice the State Council notice it was taken from
 * @param daysOff public holidays and the days shifted to join them
 * @param makeUpDays Saturdays and Sundays on which people work
 */
public record CalendarYear(int year, String notice, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {
    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
    }
}
