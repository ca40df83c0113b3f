package org.agendagate.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A year or one of its quarters.
 *
 * @param quarter 1 to 4; 0 for the whole year
 */
public record Period(int year, int quarter) {
    private static final int MONTHS = 12;
    private static final int OF_A_QUARTER = 3;

    /** Refuses what is no period, with an {@link IllegalArgumentException}. */
    public Period {
        if (year < 1 || year > 9999 || quarter < 0 || quarter > MONTHS / OF_A_QUARTER) {
            throw new IllegalArgumentException("no such period: " + year + ", quarter " + quarter);
        }
    }

    public LocalDate from() {
        return LocalDate.of(year, quarter == 0 ? 1 : (quarter - 1) * OF_A_QUARTER + 1, 1);
    }

    /** The last day. */
    public LocalDate until() {
        return from().plusMonths(quarter == 0 ? MONTHS : OF_A_QUARTER).minusDays(1);
    }

    public List<YearMonth> months() {
        return IntStream.range(0, quarter == 0 ? MONTHS : OF_A_QUARTER)
                .mapToObj(YearMonth.from(from())::plusMonths)
                .toList();
    }
}
