package org.agendagate.texts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A concrete time limit that stands in a text, such as 三个工作日内 or 2026年11月30日前.
 *
 * @param start its first character in the folded text
 * @param end the place after its last character
 * @param words as it stands in the folded text
 * @param amount how many units of {@code kind}; 0 for a day that is named
 * @param day the last day, where the words name one; absent for spans and regular days
 * @param fromEvent whether a span begins with something other than the decision (自收到之日起5个工作日内)
 */
public record TimeLimit(
        int start,
        int end,
        String words,
        Kind kind,
        int amount,
        @Nullable LocalDate day,
        boolean fromEvent) {
    /** How a limit is told. */
    public enum Kind {
        DAY,
        WORKING_DAYS,
        CALENDAR_DAYS,
        WEEKS,
        MONTHS,
        HOURS,
        SAME_DAY,
        /** A day that comes again, such as 每月5日前. */
        REGULAR
    }
}
