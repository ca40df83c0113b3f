package org.agendagate.packet;

import java.util.List;

public record MalformedPacket(List<PacketProblem> problems) implements PacketReading {}
