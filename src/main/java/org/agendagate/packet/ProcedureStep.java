package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One statutory step and how it ended (程序环节). */
public record ProcedureStep(
        boolean required,
        boolean done,
        @Nullable StepConclusion conclusion,
        @Nullable Integer days,
        @Nullable String reason,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate requiredOn,
        @Nullable String evidence) {}
