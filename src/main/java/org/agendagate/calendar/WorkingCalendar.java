package org.agendagate.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells working days. A day that a calendar lists is what the list says, otherwise Monday to Friday are working days.
 * A year's notice may change December days of the year before, so the lists of all years are taken together.
 */
public final class WorkingCalendar {
    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, Boolean> listed = new HashMap<>();

    public WorkingCalendar(Collection<CalendarYear> calendarYears) {
        calendarYears.stream()
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .forEach(this::add);
    }

    private void add(CalendarYear calendarYear) {
        years.add(calendarYear.year());
        calendarYear.daysOff().forEach(day -> listed.put(day, false));
        calendarYear.makeUpDays().forEach(day -> listed.put(day, true));
    }

    /**
     * Whether people work on {@code day}.
     *
     * @throws MissingCalendarYearException where the year of {@code day} has no calendar
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new MissingCalendarYearException(day.getYear());
        }
        Boolean working = listed.get(day);
        return working != null
                ? working
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The {@code count}-th working day before {@code day}, which itself does not count.
     *
     * @throws MissingCalendarYearException where a year on the way has no calendar
     */
    public LocalDate workingDayBefore(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /**
     * The {@code count}-th working day after {@code day}, which itself does not count.
     *
     * @throws MissingCalendarYearException where a year on the way has no calendar
     */
    public LocalDate workingDayAfter(LocalDate day, int count) {
        return step(day, count, 1);
    }

    /**
     * The latest day of receipt that leaves {@code count} full working days between itself and {@code day}.
     *
     * @throws MissingCalendarYearException where a year on the way has no calendar
     */
    public LocalDate latestDayWithClearDays(LocalDate day, int count) {
        return workingDayBefore(day, count + 1);
    }

    /**
     * How many working days lie after {@code from} up to {@code to}, which counts itself; no more than {@code atMost} are
     * counted, from the last one back. None where {@code to} is not after {@code from}.
     *
     * @throws MissingCalendarYearException where a year on the way has no calendar
     */
    public int workingDaysUpTo(LocalDate from, LocalDate to, int atMost) {
        int count = 0;
        for (LocalDate day = to; day.isAfter(from) && count < atMost; day = day.minusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    private LocalDate step(LocalDate from, int count, int direction) {
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
