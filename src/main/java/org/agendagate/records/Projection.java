package org.agendagate.records;

import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.Packet;

/**
 * What is kept besides the records so that they can be sought and counted, and can be made again from them. It is told of
 * everything in the transaction that records it.
 */
public interface Projection {
    /** Nothing is kept besides. */
    Projection NONE = new Projection() {
        @Override
        public void submitted(Packet packet, PacketDecision decision) {}

        @Override
        public void reviewed(PacketDecision decision) {}

        @Override
        public void withdrawn(String packetNo, int revision) {}
    };

    /** A revision was submitted and got {@code decision}. */
    void submitted(Packet packet, PacketDecision decision);

    /** A revision that was submitted before got another decision. */
    void reviewed(PacketDecision decision);

    void withdrawn(String packetNo, int revision);
}
