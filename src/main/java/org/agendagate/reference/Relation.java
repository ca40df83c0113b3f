package org.agendagate.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post has to do with units from the first to the last day, both included.
 *
 * @param units by their names in the directory
 * @param until {@code null} for no end
 * @param paper the document that says so
 * @param insteadOf the code of the post that it manages them for; {@code null} where nobody else is in charge
 */
public record Relation(
        RelationKind kind,
        List<String> units,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String paper,
        @Nullable String insteadOf) {
    public Relation {
        units = List.copyOf(units);
    }

    boolean covers(String unit, LocalDate day) {
        return units.contains(unit) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it puts the post in charge: who manages a unit that nobody else is in charge of is. */
    public boolean isCharge() {
        return kind == RelationKind.IN_CHARGE || (kind == RelationKind.MANAGES_FOR && insteadOf == null);
    }
}
