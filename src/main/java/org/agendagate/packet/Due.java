package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A concrete time limit (完成时限). */
public record Due(
        DueKind kind, @Nullable LocalDate date, @Nullable Integer workingDays) {}
