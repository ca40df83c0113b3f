package org.agendagate.packet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One round of asking departments (征求意见). */
public record Consultation(
        ConsultationKind kind,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate remindedOn,
        @Nullable String textHash,
        List<String> askedUnits,
        List<DepartmentReply> replies) {
    public Consultation {
        askedUnits = Copies.list(askedUnits);
        replies = Copies.list(replies);
    }
}
