package org.agendagate.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The office's sheet as somebody filled it in: one item, and a row in each worksheet. */
final class FilledSheet {
    static final PacketReader READER = PacketReader.create();

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("secrecy", "不涉密"),
            Map.entry("packetNo", "YTBS-2026-0801"),
            Map.entry("submittingUnit", "省水利厅"),
            Map.entry("receivedAt", "2026-09-28 09:00"),
            Map.entry("meeting/meetingNo", "CWH-2026-19"),
            Map.entry("meeting/kind", "常委会会议"),
            Map.entry("meeting/startsAt", "2026-10-12 09:00"),
            Map.entry("itemNo", "CW-1"),
            Map.entry("title", "关于水库除险加固资金的请示"),
            Map.entry("types", "资金、项目"),
            Map.entry("touches", "财、物"),
            Map.entry("coUnits", "省财政厅"),
            Map.entry("leadUnit", "省水利厅"),
            Map.entry("impromptu", "否"),
            Map.entry("leader", "L-农业"),
            Map.entry("role", "分管领导"),
            Map.entry("replies/0/unit", "省财政厅"),
            Map.entry("replies/0/repliedOn", "2026-09-20"),
            Map.entry("reviews/0/outcome", "通过"),
            Map.entry("description", "老旧泵房"),
            Map.entry("commissionOpinion", "编发〔2026〕3号"),
            Map.entry("due/kind", "具体日期"),
            Map.entry("due/date", "2026-12-31"));

    private final Workbook workbook;

    private FilledSheet(Workbook workbook) {
        this.workbook = workbook;
    }

    static FilledSheet empty() {
        try {
            return new FilledSheet(new XSSFWorkbook(new ByteArrayInputStream(SheetTemplate.write())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static FilledSheet ofOneItem() {
        FilledSheet sheet = empty();
        for (Row row : sheet.workbook.getSheet(SheetTemplate.HEAD)) {
            String path = row.getCell(2).getStringCellValue();
            sheet.fill(row, 1, path, "/" + path);
        }
        for (SheetTable table : SheetTable.ALL) {
            Row row = sheet.sheet(table.title()).createRow(SheetTemplate.FIRST_ROW);
            for (int column = 0; column < table.columns().size(); column++) {
                String path = table.columns().get(column);
                sheet.fill(row, column, path, SheetTemplate.pointer(table, path));
            }
        }
        return sheet;
    }

    private void fill(Row row, int column, String path, String pointer) {
        FieldSchema field = FieldSchema.at(pointer);
        String value = VALUES.get(path);
        if (value == null && SheetTemplate.mandatory(path, pointer)) {
            value = field.type().equals("boolean")
                    ? "是"
                    : field.words().keySet().stream().findFirst().orElse("1");
        }
        if (value != null) {
            row.createCell(column).setCellValue(value);
        }
    }

    Workbook workbook() {
        return workbook;
    }

    Sheet sheet(String title) {
        return workbook.getSheet(title);
    }

    /** Writes into a row of a worksheet, 0-based, by the fields' names. */
    FilledSheet put(String title, int number, Map<String, String> values) {
        Sheet sheet = sheet(title);
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        values.forEach((path, value) -> row.createCell(column(title, path)).setCellValue(value));
        return this;
    }

    /** Where a field of the first row, or of the head, is typed. */
    String cell(String title, String path) {
        Cell cell = at(title, path);
        return title + "!" + new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    }

    /** The cell of a field of the first row, or of the head. */
    Cell at(String title, String path) {
        if (!title.equals(SheetTemplate.HEAD)) {
            return made(sheet(title).getRow(SheetTemplate.FIRST_ROW), column(title, path));
        }
        for (Row row : sheet(title)) {
            if (row.getCell(2).getStringCellValue().equals(path)) {
                return made(row, 1);
            }
        }
        throw new AssertionError("no row " + path);
    }

    private static Cell made(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    int column(String title, String path) {
        for (Cell name : sheet(title).getRow(1)) {
            if (name.getStringCellValue().equals(path)) {
                return name.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + path);
    }

    SheetReading read() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return SheetReader.read(out.toByteArray());
    }

    /** Everything that whoever filled it in is told. */
    List<SheetProblem> problems() {
        SheetReading reading = read();
        return reading.problemsWith(
                READER.read(reading.json().getBytes(UTF_8)) instanceof MalformedPacket malformed
                        ? malformed.problems()
                        : List.of());
    }
}
