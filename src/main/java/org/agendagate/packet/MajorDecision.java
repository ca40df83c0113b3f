package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** The statutory steps of a major administrative decision (重大行政决策程序). */
public record MajorDecision(
        @Nullable ProcedureStep riskAssessment,
        @Nullable ProcedureStep expertArgument,
        @Nullable ProcedureStep publicParticipation,
        @Nullable ProcedureStep legalityReview,
        @Nullable ProcedureStep collectiveDiscussion) {}
