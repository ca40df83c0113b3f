package org.agendagate.jmh;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.oracle.Oracle;
import org.agendagate.oracle.RandomPackets;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Packets to decide in turn, the same in every run. */
final class Packets {
    /** So many items are decided before a packet comes round again, so that no single one sets the figure. */
    private static final int ITEMS_IN_TURN = 640;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<ReadPacket> packets = new ArrayList<>();
    private int turn;

    Packets(int items, Oracle oracle) {
        for (int seed = 0; seed < Math.max(1, ITEMS_IN_TURN / items); seed++) {
            packets.add(packet(seed, items, oracle));
        }
    }

    /** Not by the reader: it takes no more than a thousand items. */
    private static ReadPacket packet(long seed, int items, Oracle oracle) {
        Packet packet = MAPPER.treeToValue(RandomPackets.packet(seed, items, oracle), Packet.class);
        return new ReadPacket(packet, "", "sha256:" + seed);
    }

    List<ReadPacket> all() {
        return packets;
    }

    ReadPacket next() {
        turn = (turn + 1) % packets.size();
        return packets.get(turn);
    }
}
