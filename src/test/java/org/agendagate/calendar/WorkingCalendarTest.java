package org.agendagate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendars that are shipped, at the days where counting by weekdays goes wrong. */
class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled()))
            .ruleBook()
            .reference()
            .calendar();

    @ParameterizedTest(name = "meeting {0}: third working day before is {1}, with three clear days {2}")
    @CsvSource({
        "2025-10-09, 2025-09-28, 2025-09-26",
        "2025-10-10, 2025-09-29, 2025-09-28",
        "2025-10-13, 2025-10-09, 2025-09-30",
        "2025-10-14, 2025-10-10, 2025-10-09",
        "2026-01-05, 2025-12-30, 2025-12-29",
        "2026-02-25, 2026-02-13, 2026-02-12",
        "2026-03-02, 2026-02-26, 2026-02-25",
        "2026-05-06, 2026-04-28, 2026-04-27",
        "2026-05-11, 2026-05-07, 2026-05-06",
        "2026-10-08, 2026-09-28, 2026-09-24",
        "2026-10-12, 2026-10-08, 2026-09-30",
        "2026-10-13, 2026-10-09, 2026-10-08",
    })
    void countsBackFromMeeting(LocalDate meeting, LocalDate thirdBefore, LocalDate withClearDays) {
        assertThat(CALENDAR.workingDayBefore(meeting, 3)).isEqualTo(thirdBefore);
        assertThat(CALENDAR.latestDayWithClearDays(meeting, 3)).isEqualTo(withClearDays);
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2025-09-26, 3, 2025-09-30",
        "2025-09-26, 7, 2025-10-13",
        "2025-09-30, 3, 2025-10-11",
        "2026-09-29, 3, 2026-10-09",
        "2026-09-29, 5, 2026-10-12",
        "2026-09-29, 7, 2026-10-14",
        "2026-02-13, 3, 2026-02-25",
        "2026-04-30, 3, 2026-05-08",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 3, 2026-09-22",
        "2026-09-24, 3, 2026-09-30",
    })
    void countsForwardFromReceipt(LocalDate receipt, int days, LocalDate expected) {
        assertThat(CALENDAR.workingDayAfter(receipt, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-10, true", "2026-10-11, false", "2026-10-07, false", "2026-10-08, true", "2026-09-20, true"})
    void knowsMakeUpDaysAndHolidays(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void refusesToGuessAYearWithoutCalendar() {
        assertThatThrownBy(() -> CALENDAR.workingDayAfter(LocalDate.of(2026, 12, 30), 5))
                .isInstanceOf(MissingCalendarYearException.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("rules/reference/calendar/2027.yaml");
    }

    @Test
    void countsByAProvisionalYearAndSaysSo() {
        Set<Integer> told = new TreeSet<>();
        WorkingCalendar calendar = new WorkingCalendar(List.of(
                        new CalendarYear(2026, "notice", Set.of(), Set.of()),
                        CalendarYear.provisional(2027, Set.of(LocalDate.of(2027, 2, 8)), Set.of())))
                .telling(told::add);

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(told).isEmpty();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(told).containsExactly(2027);
    }

    @Test
    void tellsTheYearsToLookForBeforeTheyBegin() {
        WorkingCalendar calendar = new WorkingCalendar(List.of(
                new CalendarYear(2026, "notice", Set.of(), Set.of()),
                CalendarYear.provisional(2027, Set.of(), Set.of())));

        assertThat(calendar.doubtfulYears(LocalDate.of(2026, 11, 1), 60)).isEmpty();
        assertThat(calendar.doubtfulYears(LocalDate.of(2026, 11, 2), 60)).containsExactly(2027);
        assertThat(calendar.doubtfulYears(LocalDate.of(2027, 12, 31), 60)).containsExactly(2027, 2028);
    }

    @Test
    void shipsNoProvisionalYear() {
        assertThat(CALENDAR.isProvisional(2025) || CALENDAR.isProvisional(2026)).isFalse();
    }
}
