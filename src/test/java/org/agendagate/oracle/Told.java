package org.agendagate.oracle;

import java.util.Comparator;
import org.agendagate.findings.Finding;

/**
 * A finding with its place in the notice.
 *
 * @param item index of the item
 * @param part index of what it is about within the item; -1 where that is missing
 * @param entry index within the part
 * @param turn the order in which it was told, for findings about several missing things
 */
record Told(Finding finding, int item, int part, int entry, int turn) {
    static final Comparator<Told> ORDER = Comparator.comparing(
                    (Told told) -> told.finding().tier())
            .thenComparing(told -> told.finding().ruleId())
            .thenComparingInt(Told::item)
            .thenComparingInt(Told::part)
            .thenComparingInt(Told::entry)
            .thenComparingInt(Told::turn);
}
