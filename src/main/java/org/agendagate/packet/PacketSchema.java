package org.agendagate.packet;

public final class PacketSchema {
    private PacketSchema() {}

    public static String label(String pointer) {
        return pointer;
    }
}
