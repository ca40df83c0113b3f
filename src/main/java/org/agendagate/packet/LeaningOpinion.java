package org.agendagate.packet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opinion put forward where departments did not agree (倾向性意见). */
public record LeaningOpinion(
        String text,
        LeaningSource proposedBy,
        @Nullable String coordinator,
        @Nullable LocalDate coordinatedOn,
        @Nullable String minutes,
        boolean positionsListed,
        boolean reasonsListed,
        @Nullable Integer optionCount,
        @Nullable String recommendedOption,
        List<String> dissentUnits) {
    public LeaningOpinion {
        dissentUnits = Copies.list(dissentUnits);
    }
}
