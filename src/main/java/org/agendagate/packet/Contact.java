package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** A person who answers for a packet, with post and telephone (联系人). */
public record Contact(
        @Nullable String name,
        @Nullable String post,
        @Nullable String phone) {}
