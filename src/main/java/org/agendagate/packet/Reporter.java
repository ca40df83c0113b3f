package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** Who presents an item at the meeting (汇报人). */
public record Reporter(
        @Nullable String name,
        @Nullable String post,
        boolean unitHead,
        @Nullable String approval) {}
