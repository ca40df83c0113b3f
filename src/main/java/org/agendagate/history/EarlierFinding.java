package org.agendagate.history;

/** A rejecting finding of an earlier decision, in the words it was told in. */
public record EarlierFinding(String ruleId, String ruleName, String reason, String reasonEn) {}
