package org.agendagate.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.packet.Packets.everyFieldJson;
import static org.agendagate.packet.Packets.item;
import static org.agendagate.packet.Packets.regularJson;
import static org.assertj.core.api.Assertions.assertThat;

import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.ReadPacket;
import org.junit.jupiter.api.Test;

/** What was recorded stays readable, whatever is refused by now. */
class RecordedPacketTest {
    private static final PacketReader READER = PacketReader.create();

    @Test
    void isThePacketThatWasHandedIn() {
        ReadPacket handedIn =
                (ReadPacket) READER.read(everyFieldJson().toString().getBytes(UTF_8));

        assertThat(READER.readRecorded(handedIn.canonicalJson())).contains(handedIn);
    }

    @Test
    void isReadThoughALaterLookWouldRefuseIt() {
        String recorded = CanonicalJson.of(regularJson(packet -> item(packet, 0).put("title", "【机密】关于某事的请示"))
                .toString());

        assertThat(READER.read(recorded.getBytes(UTF_8))).isInstanceOf(ClassifiedPacket.class);
        assertThat(READER.readRecorded(recorded))
                .map(read -> read.packet().items().get(0).title())
                .contains("【机密】关于某事的请示");
    }

    @Test
    void isReadThoughALaterCheckWouldRefuseIt() {
        String recorded = CanonicalJson.of(
                regularJson(packet -> packet.put("packetNo", "x".repeat(5_000))).toString());

        assertThat(READER.read(recorded.getBytes(UTF_8))).isInstanceOf(MalformedPacket.class);
        assertThat(READER.readRecorded(recorded))
                .map(read -> read.packet().packetNo().length())
                .contains(5_000);
    }

    @Test
    void isNoneWhereItIsNoPacket() {
        assertThat(READER.readRecorded("{\"packetNo\":{}}")).isEmpty();
        assertThat(READER.readRecorded("{")).isEmpty();
    }
}
