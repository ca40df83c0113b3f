/** The packet as handed in, as a model: what it may say. How it is read, and what it means for the gate, is not decided here. */
@NullMarked
package org.agendagate.packet;

import org.jspecify.annotations.NullMarked;
