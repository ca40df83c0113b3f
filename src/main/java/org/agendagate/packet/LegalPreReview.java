package org.agendagate.packet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pre-review of a document by the legal division (前置审核). */
public record LegalPreReview(
        ReviewOutcome outcome,
        @Nullable String reviewedTextHash,
        @Nullable LocalDate sentOn,
        @Nullable String sentBy,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate requiredOn,
        @Nullable String emergencyBasis,
        @Nullable String reviewer,
        @Nullable LocalDate decidedOn,
        @Nullable String notRequiredSignedBy,
        @Nullable String points,
        List<ReviewComment> comments,
        boolean reformRoute,
        @Nullable LocalDate validUntil,
        @Nullable String opinionFile,
        @Nullable LocalDate returnedMaterialsBy) {
    public LegalPreReview {
        comments = Copies.list(comments);
    }
}
