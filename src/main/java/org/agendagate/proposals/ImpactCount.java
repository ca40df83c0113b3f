package org.agendagate.proposals;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.proposals.Flip.Kind;
import org.agendagate.proposals.Impact.NotCompared;
import org.agendagate.proposals.Impact.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Counts what becomes of items, one packet after the other. What comes later about a packet takes the place of what was
 * counted for it, as its next revision does.
 */
final class ImpactCount {
    private static final int MOST = 500;

    /** Packets that say anything, by number. */
    private final SortedMap<String, Compared> telling = new TreeMap<>();

    private long done;

    synchronized void add(Compared packet) {
        done++;
        if (packet.isSilent()) {
            telling.remove(packet.packetNo());
        } else {
            telling.put(packet.packetNo(), packet);
        }
    }

    synchronized long done() {
        return done;
    }

    /**
     * What was counted.
     *
     * @param standing how many packets stand
     */
    synchronized Impact told(long standing, long classified) {
        List<NotCompared> not = telling.values().stream()
                .flatMap(packet -> Stream.ofNullable(packet.not()))
                .toList();
        List<Flip> flips = telling.values().stream()
                .flatMap(packet -> packet.flips().stream())
                .toList();
        List<Flip> program = telling.values().stream()
                .flatMap(packet -> packet.program().stream())
                .toList();
        SortedMap<String, Turn> byRule = new TreeMap<>();
        SortedMap<String, Long> byUnit = new TreeMap<>();
        SortedMap<String, Long> byMeeting = new TreeMap<>();
        for (Flip flip : flips) {
            flip.come().forEach(rule -> byRule.merge(rule, new Turn(1, 0), (old, one) -> old.plus(1, 0)));
            flip.gone().forEach(rule -> byRule.merge(rule, new Turn(0, 1), (old, one) -> old.plus(0, 1)));
            if (flip.kind() != Kind.WORDS) {
                byUnit.merge(flip.unit(), 1L, Long::sum);
                byMeeting.merge(flip.meeting(), 1L, Long::sum);
            }
        }
        return new Impact(
                Math.max(0, Math.min(done, standing) - not.size()),
                classified,
                counts(flips.stream().filter(flip -> !flip.ahead())),
                counts(flips.stream().filter(Flip::ahead)),
                byRule,
                byUnit,
                byMeeting,
                flips.stream().filter(flip -> !flip.opened().isEmpty()).toList(),
                gravest(flips),
                counts(program.stream()),
                gravest(program),
                not.size(),
                not.stream().limit(MOST).toList());
    }

    private static Map<Kind, Long> counts(Stream<Flip> flips) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        flips.forEach(flip -> counts.merge(flip.kind(), 1L, Long::sum));
        return counts;
    }

    private static List<Flip> gravest(List<Flip> flips) {
        return flips.stream()
                .sorted(Comparator.comparing((Flip flip) -> flip.opened().isEmpty())
                        .thenComparing(Flip::kind))
                .limit(MOST)
                .toList();
    }

    /**
     * What became of the items of one packet.
     *
     * @param program what the program alone changed
     * @param not why they could not be compared
     */
    record Compared(
            String packetNo,
            List<Flip> flips,
            List<Flip> program,
            @Nullable NotCompared not) {
        private boolean isSilent() {
            return flips.isEmpty() && program.isEmpty() && not == null;
        }
    }
}
