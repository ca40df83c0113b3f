package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** A unit asked to attend an item without a vote (列席单位). */
public record AttendingUnit(
        String unit, @Nullable String post, @Nullable Integer people) {}
