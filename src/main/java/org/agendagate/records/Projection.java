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
        public void submitted(Packet packet, PacketDecision decision, String division, NewRows rows) {}

        @Override
        public void reviewed(PacketDecision decision, NewRows rows) {}

        @Override
        public void withdrawn(String packetNo, int revision) {}
    };

    /**
     * A revision is submitted and gets {@code decision}.
     *
     * @param division that hands it in; empty for none
     * @param rows that are written with it
     */
    void submitted(Packet packet, PacketDecision decision, String division, NewRows rows);

    /**
     * A revision that was submitted before gets another decision.
     *
     * @param rows that are written with it
     */
    void reviewed(PacketDecision decision, NewRows rows);

    void withdrawn(String packetNo, int revision);
}
