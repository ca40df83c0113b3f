/** Asks the gate for whichever door was knocked at, and counts, times and logs what it decides; it keeps nothing. */
@NullMarked
package org.agendagate.judging;

import org.jspecify.annotations.NullMarked;
