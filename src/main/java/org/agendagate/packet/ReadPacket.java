package org.agendagate.packet;

public record ReadPacket(Packet packet, String canonicalJson, String digest) implements PacketReading {}
