package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** Somebody who must leave while an item is discussed (应回避人员). */
public record RecusalConflict(String person, @Nullable String relation, boolean leavesForItem) {}
