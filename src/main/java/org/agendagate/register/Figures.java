package org.agendagate.register;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a period looks like in numbers; items are counted once for each revision, by the day of its decision.
 *
 * @param months every month of the period
 * @param byRule findings that kept items from the meeting, by rule id, the most first
 * @param byUnit items that were rejected, by lead unit, the most first
 * @param first items submitted for the first time
 * @param firstAccepted of those, the ones fit for the agenda without another submission
 * @param rounds items that became fit for the agenda, by how many submissions it took
 */
public record Figures(
        List<Month> months,
        List<Series> byRule,
        List<Series> byUnit,
        int first,
        int firstAccepted,
        List<Rounds> rounds,
        LegalTimes legal) {
    public Figures {
        months = List.copyOf(months);
        byRule = List.copyOf(byRule);
        byUnit = List.copyOf(byUnit);
        rounds = List.copyOf(rounds);
    }

    public int items() {
        return months.stream().mapToInt(Month::items).sum();
    }

    public int rejected() {
        return months.stream().mapToInt(Month::rejected).sum();
    }

    /** In per cent, rounded; {@code null} where nothing was submitted for the first time. */
    public @Nullable Long firstShare() {
        return first == 0 ? null : Math.round(100.0 * firstAccepted / first);
    }

    /** Submissions until an item was fit for the agenda, on average; {@code null} where none was. */
    public @Nullable Double meanRounds() {
        int all = rounds.stream().mapToInt(Rounds::items).sum();
        return all == 0
                ? null
                : rounds.stream()
                                .mapToDouble(some -> some.round() * some.items())
                                .sum()
                        / all;
    }

    /** How the items of a month stand now. */
    public record Month(YearMonth month, int accepted, int pending, int rejected) {
        public int items() {
            return accepted + pending + rejected;
        }
    }

    /**
     * How often something happened.
     *
     * @param counts one for each month of the period
     */
    public record Series(String name, List<Integer> counts) {
        public Series {
            counts = List.copyOf(counts);
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    public record Rounds(int round, int items) {}

    /**
     * How long flags waited for a reviewer, in hours by the clock, working or not.
     *
     * @param closed flags cleared or upheld in the period
     * @param median {@code null} where none was
     * @param longest {@code null} where none was
     * @param late of those closed, the ones whose day had passed
     * @param open flags that wait now
     * @param overdue of those, the ones whose day has passed
     */
    public record LegalTimes(
            int closed, @Nullable Double median, @Nullable Double longest, int late, int open, int overdue) {}
}
