package org.agendagate.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task the proposed decision would create (拟议任务). */
public record ActionItem(
        Integer seq,
        String content,
        List<String> leadDivisions,
        List<String> coDivisions,
        @Nullable String responsiblePost,
        @Nullable String responsiblePerson,
        @Nullable Due due,
        @Nullable String resultForm,
        @Nullable String reportTo) {
    public ActionItem {
        leadDivisions = Copies.list(leadDivisions);
        coDivisions = Copies.list(coDivisions);
    }
}
