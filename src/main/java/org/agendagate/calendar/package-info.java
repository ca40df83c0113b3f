/**
 * Working days by the official yearly calendars, with make-up working days. A year without a calendar has no working
 * days to count: asking for one fails, so that no deadline is ever guessed.
 */
@NullMarked
package org.agendagate.calendar;

import org.jspecify.annotations.NullMarked;
