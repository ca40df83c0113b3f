package org.agendagate.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketReader;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.packet.Touch;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
    private static final PacketReader READER = PacketReader.create();

    private final Workbook workbook = template();

    @Test
    void readsAFilledInSheetAsAPacket() throws IOException {
        fillIn();

        SheetReading sheet = SheetReader.read(bytes());

        assertThat(sheet.problems()).isEmpty();
        PacketReading reading = READER.read(sheet.json().getBytes(UTF_8));
        assertThat(reading).as(sheet.json()).isInstanceOf(ReadPacket.class);
        Packet packet = ((ReadPacket) reading).packet();
        assertThat(packet.packetNo()).isEqualTo("YTBS-2026-0801");
        assertThat(packet.items()).hasSize(1);
        assertThat(packet.items().get(0).touches()).containsExactly(Touch.MONEY, Touch.PROPERTY);
        assertThat(packet.items().get(0).leaderOpinions()).hasSize(1);
        assertThat(packet.items().get(0).consultations().get(0).replies().get(0).unit())
                .isEqualTo("省财政厅");
        assertThat(packet.items().get(0).documents().get(0).reviews()).hasSize(1);
    }

    @Test
    void namesTheCellOfWhatIsWrong() throws IOException {
        fillIn();
        put("领导意见", 2, Map.of("signedOn", "九月二十八日"));

        SheetReading sheet = SheetReader.read(bytes());

        MalformedPacket malformed = (MalformedPacket) READER.read(sheet.json().getBytes(UTF_8));
        assertThat(malformed.problems()).hasSize(1);
        assertThat(sheet.cellOf(malformed.problems().get(0).pointer()))
                .isEqualTo("领导意见!" + column("领导意见", "signedOn") + "3");
    }

    @Test
    void namesTheCellOfAnItemThatIsNotThere() throws IOException {
        fillIn();
        put("文件", 3, Map.of("itemNo", "CW-9", "docNo", "D1"));

        assertThat(SheetReader.read(bytes()).problems())
                .extracting(SheetReading.SheetProblem::cell)
                .containsExactly("文件!A4");
    }

    @Test
    void saysThatItIsNoWorkbook() {
        SheetReading sheet = SheetReader.read("PK, but no workbook".getBytes(UTF_8));

        assertThat(sheet.problems()).hasSize(1);
        assertThat(sheet.problems().get(0).zh()).contains(".xlsx");
    }

    private void fillIn() {
        Map<String, String> head = Map.of(
                "secrecy", "不涉密",
                "packetNo", "YTBS-2026-0801",
                "revision", "1",
                "submittingUnit", "省水利厅",
                "receivedAt", "2026-09-28 09:00",
                "meeting/meetingNo", "CWH-2026-19",
                "meeting/kind", "常委会会议",
                "meeting/startsAt", "2026-10-12 09:00");
        for (Row row : workbook.getSheet(SheetTemplate.HEAD)) {
            String value = head.get(row.getCell(2).getStringCellValue());
            if (value != null) {
                row.getCell(1).setCellValue(value);
            }
        }
        put(
                "议题",
                2,
                Map.of(
                        "itemNo", "CW-1",
                        "title", "关于水库除险加固资金的请示",
                        "types", "资金、项目",
                        "touches", "财、物",
                        "leadUnit", "省水利厅",
                        "impromptu", "否"));
        put(
                "领导意见",
                2,
                Map.of("itemNo", "CW-1", "leader", "L-农业", "role", "分管领导", "signed", "是", "signedOn", "2026-09-25"));
        put("部门意见", 2, Map.of("itemNo", "CW-1", "kind", "书面征求意见", "replies/0/unit", "省财政厅", "replies/0/stance", "同意"));
        put(
                "文件",
                2,
                Map.of(
                        "itemNo", "CW-1",
                        "docNo", "D1",
                        "title", "资金安排方案",
                        "kind", "方案",
                        "forDeliberation", "是",
                        "affectsMarketEntities", "否",
                        "reviews/0/outcome", "通过"));
    }

    private void put(String title, int number, Map<String, String> values) {
        Sheet sheet = workbook.getSheet(title);
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        for (Cell name : sheet.getRow(1)) {
            String value = values.get(name.getStringCellValue());
            if (value != null) {
                row.createCell(name.getColumnIndex()).setCellValue(value);
            }
        }
    }

    private String column(String title, String path) {
        for (Cell name : workbook.getSheet(title).getRow(1)) {
            if (name.getStringCellValue().equals(path)) {
                return CellReference.convertNumToColString(name.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + path);
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Workbook template() {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(SheetTemplate.write()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
