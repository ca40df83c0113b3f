package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fair-competition review of a document (公平竞争审查). */
public record FairCompetitionReview(
        FairCompetitionConclusion conclusion,
        @Nullable String reviewedBy,
        boolean regulatorConsulted,
        @Nullable String exceptionReason,
        @Nullable LocalDate exceptionUntil,
        @Nullable String evidence) {}
