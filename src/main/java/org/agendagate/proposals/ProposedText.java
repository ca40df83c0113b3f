package org.agendagate.proposals;

import java.time.Instant;

/**
 * One text of a proposal: a whole rule book.
 *
 * @param number from 1
 * @param base version of the rule book that was in force when it was written, and that it changes
 * @param ruleBook version of what it comes to
 */
public record ProposedText(int number, String base, String ruleBook, String reason, String author, Instant writtenAt) {}
