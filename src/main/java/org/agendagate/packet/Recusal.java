package org.agendagate.packet;

import java.util.List;

/** What was declared about recusal for an item (回避). */
public record Recusal(boolean declared, List<RecusalConflict> conflicts) {
    public Recusal {
        conflicts = Copies.list(conflicts);
    }
}
