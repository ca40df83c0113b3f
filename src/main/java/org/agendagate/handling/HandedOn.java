package org.agendagate.handling;

import org.agendagate.packet.PacketProblem;
import org.agendagate.review.ReviewEntry;

/** What came of handing a flag on. Only {@link Done} leaves anything behind. */
public sealed interface HandedOn {
    /** Somebody else deals with it from now on. */
    record Done(ReviewEntry entry) implements HandedOn {}

    /** Nobody is named, or the reason is none. */
    record Malformed(PacketProblem problem) implements HandedOn {}

    /** The flag is another desk's. */
    record OtherDesk(ReviewEntry entry) implements HandedOn {}

    /** It is closed. */
    record Closed(ReviewEntry entry) implements HandedOn {}

    /** There is no such flag. */
    record NotThere() implements HandedOn {}
}
