package org.agendagate.packet;

/** What became of reading a packet: read, malformed, or classified and therefore not read at all. */
public sealed interface PacketReading permits ReadPacket, MalformedPacket, ClassifiedPacket {}
