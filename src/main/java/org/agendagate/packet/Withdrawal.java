package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit takes its item back (撤回). */
public record Withdrawal(
        String reason, LocalDate withdrawnOn, @Nullable String by) {}
