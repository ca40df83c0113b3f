package org.agendagate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.calendar.CalendarYear;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.language.DayFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and working days between and before, at their edges. */
class CountedDaysTest {
    /** National Day of 2026 and the make-up Saturday after it. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of(new CalendarYear(
            2026,
            "放假通知",
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2026, 10, 10)))));

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAYS, 2026-09-28, 2026-09-28, 0",
        "WORKING_DAYS, 2026-09-28, 2026-09-30, 2",
        "WORKING_DAYS, 2026-09-30, 2026-10-12, 4",
        "WORKING_DAYS, 2026-10-12, 2026-09-30, -4",
        "WORKING_DAYS, 2026-10-09, 2026-10-11, 1",
        "DAYS, 2026-09-12, 2026-10-12, 30",
        "DAYS, 2026-10-12, 2026-09-12, -30"
    })
    void countsTheSecondDayAndNotTheFirst(DayFunction function, LocalDate from, LocalDate to, int days) {
        assertThat(of(function, from, to)).isEqualTo(days);
        assertThat(of(function, from.atTime(23, 59), to.atStartOfDay())).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS_BEFORE, 2026-10-12, 30, 2026-09-12",
        "DAYS_BEFORE, 2026-10-12, 0, 2026-10-12",
        "WORKING_DAYS_BEFORE, 2026-10-12, 3, 2026-10-08",
        "WORKING_DAYS_BEFORE, 2026-10-12, 4, 2026-09-30",
        "MONTHS_BEFORE, 2026-10-31, 1, 2026-09-30",
        "MONTHS_BEFORE, 2026-10-12, 1, 2026-09-12"
    })
    void countsBackFromADay(DayFunction function, LocalDate day, BigDecimal number, LocalDate expected) {
        assertThat(of(function, day, number)).isEqualTo(expected);
        assertThat(of(function, LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 9, 0), number))
                .isEqualTo(expected);
    }

    @Test
    void countsNothingOfWhatIsAbsent() {
        for (DayFunction function : DayFunction.values()) {
            assertThat(of(function, null, LocalDate.of(2026, 10, 12))).isNull();
            assertThat(of(function, LocalDate.of(2026, 10, 12), null)).isNull();
        }
    }

    @Test
    void needsNoCalendarOfYearsThatItIsSpared() {
        LocalDate day = LocalDate.of(2026, 10, 12);

        assertThat(atMost(LocalDate.of(2019, 3, 1), day, 4)).isEqualTo(4);
        assertThat(atMost(day, LocalDate.of(2035, 3, 1), 4)).isEqualTo(4);
        assertThatThrownBy(() -> atMost(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 5), 4))
                .isInstanceOf(MissingCalendarYearException.class);
    }

    private static @Nullable Object atMost(LocalDate from, LocalDate to, int atMost) {
        return CountedDays.by(CALENDAR, () -> CountedDays.of(DayFunction.WORKING_DAYS, from, to, atMost));
    }

    private static @Nullable Object of(DayFunction function, @Nullable Object first, @Nullable Object second) {
        return CountedDays.by(CALENDAR, () -> CountedDays.of(function, first, second, 1_000));
    }
}
