package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leave given by a named authority; only some rules know one (特批). */
public record Waiver(
        String ruleId,
        String grantedBy,
        String reason,
        LocalDate grantedOn,
        @Nullable String evidence) {}
