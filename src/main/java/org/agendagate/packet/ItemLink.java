package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** A link from an item to an earlier or other one (议题沿革). */
public record ItemLink(
        LinkKind kind, @Nullable String packetNo, @Nullable Integer revision, String itemNo) {}
