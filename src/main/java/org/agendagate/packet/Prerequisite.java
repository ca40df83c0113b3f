package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** The state of one personnel prerequisite (程序要件). */
public record Prerequisite(
        PrerequisiteKind kind,
        PrerequisiteState state,
        @Nullable String evidence) {}
