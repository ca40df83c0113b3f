package org.agendagate.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells working days. A day that a calendar lists is what the list says, otherwise Monday to Friday are working days.
 * A year's notice may change December days of the year before, so the lists of all years are taken together.
 */
public final class WorkingCalendar {
    private final Set<Integer> years;
    private final Set<Integer> provisional;
    private final Map<LocalDate, Boolean> listed;
    private final IntConsumer asked;

    public WorkingCalendar(Collection<CalendarYear> calendarYears) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        calendarYears.stream()
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .forEach(year -> {
                    year.daysOff().forEach(day -> days.put(day, false));
                    year.makeUpDays().forEach(day -> days.put(day, true));
                });
        years = calendarYears.stream().map(CalendarYear::year).collect(Collectors.toUnmodifiableSet());
        provisional = calendarYears.stream()
                .filter(CalendarYear::provisional)
                .map(CalendarYear::year)
                .collect(Collectors.toUnmodifiableSet());
        listed = Map.copyOf(days);
        asked = year -> {};
    }

    private WorkingCalendar(WorkingCalendar calendar, IntConsumer asked) {
        this.years = calendar.years;
        this.provisional = calendar.provisional;
        this.listed = calendar.listed;
        this.asked = asked;
    }

    /** The same calendar, which tells {@code asked} each time it is asked for a day of a year that is provisional. */
    public WorkingCalendar telling(IntConsumer asked) {
        return provisional.isEmpty() ? this : new WorkingCalendar(this, asked);
    }

    /** Whether the year's official notice is not out yet, so that what is counted by it may turn out otherwise. */
    public boolean isProvisional(int year) {
        return provisional.contains(year);
    }

    /**
     * The years that begin within {@code days} from {@code today}, this one included, whose calendar is missing or
     * provisional: somebody should look for the notice.
     */
    public List<Integer> doubtfulYears(LocalDate today, int days) {
        return IntStream.rangeClosed(today.getYear(), today.plusDays(days).getYear())
                .filter(year -> !years.contains(year) || provisional.contains(year))
                .boxed()
                .toList();
    }

    /**
     * Whether people work on {@code day}.
     *
     * @throws MissingCalendarYearException where the year of {@code day} has no calendar
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new MissingCalendarYearException(day.getYear());
        } else if (provisional.contains(day.getYear())) {
            asked.accept(day.getYear());
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
