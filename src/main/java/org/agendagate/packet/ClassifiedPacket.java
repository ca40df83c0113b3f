package org.agendagate.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stub of a packet that is declared or marked as classified (涉密). It holds nothing of the packet's content:
 * number and revision are there only where they have exactly their form.
 */
public record ClassifiedPacket(
        @Nullable String packetNo, @Nullable Integer revision, List<SecrecyMark> marks) implements PacketReading {
    public ClassifiedPacket {
        marks = List.copyOf(marks);
    }

    /** The same without the number, which is another's. */
    public ClassifiedPacket withoutNumber() {
        return new ClassifiedPacket(null, null, marks);
    }
}
