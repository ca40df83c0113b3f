package org.agendagate.proposals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule book would have changed in recorded decisions, judged by the one before it and by it, both by the present
 * program (影响测算).
 *
 * @param compared how many packets were judged by both
 * @param classified packets that were refused for secrecy: nothing was kept to compare
 * @param counts items by what becomes of them
 * @param ahead items by what becomes of them only once all is in force that is dated ahead, and what ends has ended
 * @param byRule by rule, how many items it newly reports on and no longer reports on
 * @param byUnit items that change but for words
 * @param byMeeting as {@code byUnit}
 * @param opening every item that G01 to G03 stopped and no longer do
 * @param flips the gravest first, up to a limit
 * @param program items that the program alone changed: recorded, against the same rule book by the present program
 * @param programFlips of those the gravest first, up to a limit
 * @param notCompared how many packets could not be judged by both
 * @param reasons why, packet by packet, up to a limit
 */
public record Impact(
        long compared,
        long classified,
        Map<Flip.Kind, Long> counts,
        Map<Flip.Kind, Long> ahead,
        SortedMap<String, Turn> byRule,
        SortedMap<String, Long> byUnit,
        SortedMap<String, Long> byMeeting,
        List<Flip> opening,
        List<Flip> flips,
        Map<Flip.Kind, Long> program,
        List<Flip> programFlips,
        long notCompared,
        List<NotCompared> reasons) {
    public Impact {
        opening = List.copyOf(opening);
        flips = List.copyOf(flips);
        programFlips = List.copyOf(programFlips);
        reasons = List.copyOf(reasons);
    }

    /** How many items a rule newly reports on, and no longer reports on. */
    public record Turn(long come, long gone) {
        Turn plus(long more, long less) {
            return new Turn(come + more, gone + less);
        }
    }

    /** A packet that says nothing of the impact. */
    public record NotCompared(String decision, String packetNo, String zh, String en) {}

    /** How many items become that, at once or once all is in force that is dated ahead. */
    public long count(Flip.Kind kind) {
        return counts.getOrDefault(kind, 0L) + ahead.getOrDefault(kind, 0L);
    }

    /** In a few numbers, for the ledger. */
    public SortedMap<String, Object> summary() {
        SortedMap<String, Object> summary = new TreeMap<>();
        summary.put("compared", compared);
        summary.put("notCompared", notCompared + classified);
        summary.put("opened", opening.size());
        for (Flip.Kind kind : Flip.Kind.values()) {
            summary.put(kind.name(), count(kind));
        }
        return summary;
    }

    /** Whether nothing changes but words. */
    public boolean isNone() {
        return byUnit.isEmpty();
    }
}
