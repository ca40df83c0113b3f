package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** Something a leader asked for before an item may go to the meeting (附带条件). */
public record OpinionCondition(
        String text, boolean met, @Nullable String evidence) {}
