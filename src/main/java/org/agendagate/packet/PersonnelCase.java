package org.agendagate.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One personnel case of an item; persons are named by case number only (任免对象). */
public record PersonnelCase(String caseNo, @Nullable String proposal, List<Prerequisite> prerequisites) {
    public PersonnelCase {
        prerequisites = Copies.list(prerequisites);
    }
}
