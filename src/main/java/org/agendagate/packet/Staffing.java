package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the staffing commission said (机构编制). */
public record Staffing(
        @Nullable String commissionOpinion,
        @Nullable LocalDate opinionOn,
        @Nullable String evidence) {}
