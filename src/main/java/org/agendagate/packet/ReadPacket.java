package org.agendagate.packet;

/**
 * A packet without a malformed spot.
 *
 * @param canonicalJson what was handed in, in the canonical form of RFC 8785; reading it again gives the same packet
 * @param digest {@code sha256:} and the lower-case hex SHA-256 of the canonical form's UTF-8 bytes
 */
public record ReadPacket(Packet packet, String canonicalJson, String digest) implements PacketReading {
    /** Names the packet and tells nothing of its content. */
    @Override
    public String toString() {
        return "ReadPacket[" + packet.packetNo() + " revision " + packet.revision() + ", " + digest + "]";
    }
}
