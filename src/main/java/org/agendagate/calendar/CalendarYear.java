package org.agendagate.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official calendar of one year: the days that differ from Monday to Friday.
 *
 * @param notice the State Council notice it was taken from
 * @param daysOff public holidays and the days shifted to join them
 * @param makeUpDays Saturdays and Sundays on which people work
 * @param provisional whether the notice is not out yet: what is counted by this year may turn out otherwise
 */
public record CalendarYear(
        int year, String notice, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, boolean provisional) {
    /** Holidays that fall on the same days of every year; the others follow the moon or the sun. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** A year as its notice has it. */
    public CalendarYear(int year, String notice, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {
        this(year, notice, daysOff, makeUpDays, false);
    }

    /**
     * A year whose notice is not out yet: weekends, the holidays that are fixed, and what the office foresees.
     *
     * @param foreseen further days off
     */
    public static CalendarYear provisional(int year, Set<LocalDate> foreseen, Set<LocalDate> makeUpDays) {
        Set<LocalDate> daysOff = Stream.concat(FIXED.stream().map(day -> day.atYear(year)), foreseen.stream())
                .collect(Collectors.toUnmodifiableSet());
        return new CalendarYear(year, "", daysOff, makeUpDays, true);
    }
}
