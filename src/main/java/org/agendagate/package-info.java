/**
 * The way in: {@code main} and the wiring of the doors to the gate. Nobody imports this package.
 */
@NullMarked
package org.agendagate;

import org.jspecify.annotations.NullMarked;
