package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** One comment of the legal division and what became of it (审核意见). */
public record ReviewComment(
        String text, @Nullable Adoption adoption, @Nullable String explanation) {}
