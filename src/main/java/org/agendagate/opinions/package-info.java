/**
 * What the words of a leader's opinion amount to, by a closed grammar over clauses: every clause must have a known
 * shape, and what has none is not understood. Never guesses, never looks at anything but the words and the meeting.
 */
@NullMarked
package org.agendagate.opinions;

import org.jspecify.annotations.NullMarked;
