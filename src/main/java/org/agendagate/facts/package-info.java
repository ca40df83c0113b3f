/**
 * The vocabulary of {@code .drl} conditions, and how its facts follow from a packet, the reference data and the
 * decision time. A fact says what is the case; what follows from it for the item is up to the rules. Where the packet
 * leaves something out, the fact says the worse of what may be the case, so that a rejecting rule rejects.
 */
@NullMarked
package org.agendagate.facts;

import org.jspecify.annotations.NullMarked;
