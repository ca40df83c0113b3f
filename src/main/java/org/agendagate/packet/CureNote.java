package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** What a unit did about one finding of the revision before (整改说明). */
public record CureNote(String ruleId, String note, @Nullable String evidence) {}
