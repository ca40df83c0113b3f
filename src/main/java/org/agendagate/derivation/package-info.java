/**
 * How facts follow from a packet, the office's data, what the records knew and the decision time. Where the packet
 * leaves something out, the fact says the worse of what may be the case, so that a rejecting rule rejects.
 */
@NullMarked
package org.agendagate.derivation;

import org.jspecify.annotations.NullMarked;
