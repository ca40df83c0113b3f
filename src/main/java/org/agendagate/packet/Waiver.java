package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leave given by a named authority; only some rules know one (特批). */
public record Waiver(
        String ruleId,
        @Nullable String grantedBy,
        @Nullable String reason,
        @Nullable LocalDate grantedOn,
        @Nullable String evidence) {}
