package org.agendagate.packet;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet of proposed agenda items as one unit hands it in for one meeting (议题报送包). */
public record Packet(
        Secrecy secrecy,
        String packetNo,
        int revision,
        Meeting meeting,
        String submittingUnit,
        @Nullable String division,
        @Nullable Contact handler,
        @Nullable UnitHeadSignature unitHeadSignature,
        @Nullable OffsetDateTime submittedAt,
        OffsetDateTime receivedAt,
        List<AgendaItem> items) {
    public Packet {
        items = Copies.list(items);
    }

    /** The same for {@code other}. */
    public Packet at(Meeting other) {
        return new Packet(
                secrecy,
                packetNo,
                revision,
                other,
                submittingUnit,
                division,
                handler,
                unitHeadSignature,
                submittedAt,
                receivedAt,
                items);
    }
}
