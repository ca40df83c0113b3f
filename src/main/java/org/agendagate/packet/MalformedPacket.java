package org.agendagate.packet;

import java.util.List;

/** A packet that cannot be judged, with every problem found in it, in the order of the document. */
public record MalformedPacket(List<PacketProblem> problems) implements PacketReading {
    public MalformedPacket {
        problems = List.copyOf(problems);
    }
}
