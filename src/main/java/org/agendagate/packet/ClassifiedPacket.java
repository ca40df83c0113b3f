package org.agendagate.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record ClassifiedPacket(
        @Nullable String packetNo, @Nullable Integer revision, List<SecrecyMark> marks) implements PacketReading {}
