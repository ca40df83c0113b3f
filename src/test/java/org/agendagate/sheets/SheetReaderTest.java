package org.agendagate.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.packet.Touch;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
    private final FilledSheet filled = FilledSheet.ofOneItem();

    @Test
    void readsAFilledInSheetAsAPacket() {
        Packet packet = packet();

        assertThat(packet.packetNo()).isEqualTo("YTBS-2026-0801");
        assertThat(packet.items()).hasSize(1);
        assertThat(packet.items().get(0).touches()).containsExactly(Touch.MONEY, Touch.PROPERTY);
        assertThat(packet.items().get(0).leaderOpinions()).hasSize(1);
        assertThat(packet.items().get(0).consultations().get(0).replies().get(0).unit())
                .isEqualTo("省财政厅");
        assertThat(packet.items().get(0).documents().get(0).reviews()).hasSize(1);
    }

    @Test
    void readsAUnitWithoutAStanceAsOneThatHasNotReplied() {
        filled.put("部门意见", 2, Map.of("replies/0/stance", "", "replies/0/repliedOn", ""));

        Packet packet = packet();

        assertThat(packet.items().get(0).consultations().get(0).askedUnits()).containsExactly("省财政厅");
        assertThat(packet.items().get(0).consultations().get(0).replies()).isEmpty();
    }

    @Test
    void readsColumnsByTheirNamesWhereverTheyWereMoved() {
        int title = filled.column("议题", "title");
        int leadUnit = filled.column("议题", "leadUnit");
        filled.sheet("议题").getRow(1).getCell(title).setCellValue("leadUnit");
        filled.sheet("议题").getRow(1).getCell(leadUnit).setCellValue("title");

        assertThat(packet().items().get(0).title()).isEqualTo("省水利厅");
    }

    private Packet packet() {
        SheetReading sheet = filled.read();
        assertThat(filled.problems()).isEmpty();
        PacketReading reading = FilledSheet.READER.read(sheet.json().getBytes(UTF_8));
        assertThat(reading).as(sheet.json()).isInstanceOf(ReadPacket.class);
        return ((ReadPacket) reading).packet();
    }
}
