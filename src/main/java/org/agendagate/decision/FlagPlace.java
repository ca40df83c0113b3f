package org.agendagate.decision;

import java.util.Comparator;

/**
 * Where a flag stands in a decision.
 *
 * @param itemNo the item, or empty for a flag about the packet as a whole
 * @param finding its place among the item's findings, from 0
 */
public record FlagPlace(String itemNo, int finding) implements Comparable<FlagPlace> {
    private static final Comparator<FlagPlace> ORDER =
            Comparator.comparing(FlagPlace::itemNo).thenComparingInt(FlagPlace::finding);

    @Override
    public int compareTo(FlagPlace other) {
        return ORDER.compare(this, other);
    }
}
