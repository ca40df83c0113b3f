package org.agendagate.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.language.DayFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts days for conditions, by the calendar of the decision at hand. A time stands for its day: a day and a time are
 * compared as days.
 */
final class CountedDays {
    /** Of the packet that this thread decides; a session is run by one thread alone. */
    private static final ThreadLocal<@Nullable WorkingCalendar> AT_HAND = new ThreadLocal<>();

    private CountedDays() {}

    /** What {@code evaluation} yields where conditions count by {@code calendar}. */
    static <T> T by(WorkingCalendar calendar, Supplier<T> evaluation) {
        WorkingCalendar before = AT_HAND.get();
        AT_HAND.set(calendar);
        try {
            return evaluation.get();
        } finally {
            if (before == null) {
                AT_HAND.remove();
            } else {
                AT_HAND.set(before);
            }
        }
    }

    /**
     * What the function yields; {@code null} where one of the values is absent.
     *
     * @param atMost so many working days are counted, and no more
     * @throws MissingCalendarYearException where a year on the way has no calendar
     */
    static @Nullable Object of(DayFunction function, @Nullable Object first, @Nullable Object second, int atMost) {
        if (first == null || second == null) {
            return null;
        }
        LocalDate day = day(first);
        return switch (function) {
            case DAYS -> (int) ChronoUnit.DAYS.between(day, day(second));
            case WORKING_DAYS -> workingDays(day, day(second), atMost);
            case DAYS_BEFORE -> day.minusDays(number(second));
            case WORKING_DAYS_BEFORE -> calendar().workingDayBefore(day, number(second));
            case MONTHS_BEFORE -> day.minusMonths(number(second));
        };
    }

    private static int workingDays(LocalDate from, LocalDate to, int atMost) {
        return to.isBefore(from) ? -counted(to, from, atMost) : counted(from, to, atMost);
    }

    /** From whichever end the calendar knows: what is years away needs no calendar of all those years. */
    private static int counted(LocalDate from, LocalDate to, int atMost) {
        try {
            return calendar().workingDaysUpTo(from, to, atMost);
        } catch (MissingCalendarYearException missing) {
            int count = 0;
            for (LocalDate day = from.plusDays(1); !day.isAfter(to) && count < atMost; day = day.plusDays(1)) {
                count += calendar().isWorkingDay(day) ? 1 : 0;
            }
            return count;
        }
    }

    private static WorkingCalendar calendar() {
        WorkingCalendar calendar = AT_HAND.get();
        if (calendar == null) {
            throw new IllegalStateException("days are counted outside an evaluation");
        }
        return calendar;
    }

    private static int number(Object value) {
        return ((BigDecimal) value).intValueExact();
    }

    static boolean areOfTwoKinds(@Nullable Object left, @Nullable Object right) {
        return (left instanceof LocalDate && right instanceof LocalDateTime)
                || (left instanceof LocalDateTime && right instanceof LocalDate);
    }

    static LocalDate day(Object value) {
        return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
    }
}
