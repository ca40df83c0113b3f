/**
 * The one use case: a packet, a rule book and a time give a decision, and the same three always the same. Nothing here
 * reads a clock, a file or a database.
 */
@NullMarked
package org.agendagate.gate;

import org.jspecify.annotations.NullMarked;
