package org.agendagate.register;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a period looks like in numbers; items are counted once for each revision, by the day of its decision, as they
 * stand today.
 *
 * @param months every month of the period
 * @param byRule items that are kept from the meeting, by the id of each rule that does, the most first
 * @param byUnit items that are rejected, by lead unit, the most first
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
        return months.stream().mapToInt(month -> month.of(Standing.REJECTED)).sum();
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

    /** How the items of a month stand today. */
    public record Month(YearMonth month, Map<Standing, Integer> counts) {
        public Month {
            counts = Map.copyOf(counts);
        }

        public int items() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(Standing standing) {
            return counts.getOrDefault(standing, 0);
        }

        /** What waits at any desk. */
        public int waiting() {
            return Arrays.stream(Standing.values())
                    .filter(Standing::waits)
                    .mapToInt(this::of)
                    .sum();
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
