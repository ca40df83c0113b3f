package org.agendagate.review;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many entries are open, of those that were asked for.
 *
 * @param byUnit open ones by unit
 * @param byRule open ones by rule id
 */
public record QueueCounts(int open, int overdue, SortedMap<String, Integer> byUnit, SortedMap<String, Integer> byRule) {
    public QueueCounts {
        byUnit = new TreeMap<>(byUnit);
        byRule = new TreeMap<>(byRule);
    }
}
