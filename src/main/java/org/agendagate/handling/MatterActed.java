package org.agendagate.handling;

import org.agendagate.packet.PacketProblem;

/** What came of an act about who reads an item. Only {@link Done} leaves anything behind. */
public sealed interface MatterActed {
    /** It is recorded. */
    record Done() implements MatterActed {}

    /** Nobody is named, or the reason is none. */
    record Malformed(PacketProblem problem) implements MatterActed {}

    /** There is no such item, or the person has no such right. */
    record NotThere() implements MatterActed {}
}
