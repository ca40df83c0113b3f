package org.agendagate.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a filled-in sheet back; it never throws, whatever the bytes are, and passes over nothing that was typed. */
public final class SheetReader {
    private final Filling filling = new Filling();

    private SheetReader() {}

    /** Whether the bytes may be a workbook at all. */
    public static boolean looksLikeSheet(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K';
    }

    public static SheetReading read(byte[] content) {
        SheetReader reader = new SheetReader();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            reader.readAll(workbook);
        } catch (IOException | RuntimeException broken) {
            reader.filling.unfit(SheetFaults.noWorkbook());
        }
        return reader.filling.reading();
    }

    private void readAll(Workbook workbook) {
        head(workbook.getSheet(SheetTemplate.HEAD));
        for (SheetTable table : SheetTable.ALL) {
            Sheet sheet = workbook.getSheet(table.title());
            if (sheet != null) {
                TableReader.read(table, sheet, filling);
            } else if (table.ofItems()) {
                filling.unfit(SheetFaults.noSheet(table.title()));
            }
        }
        for (Sheet sheet : workbook) {
            if (!SheetTemplate.knows(sheet.getSheetName()) && !blank(sheet)) {
                filling.unfit(SheetFaults.unknownSheet(sheet.getSheetName()));
            }
        }
    }

    private void head(@Nullable Sheet sheet) {
        if (sheet == null) {
            filling.unfit(SheetFaults.noSheet(SheetTemplate.HEAD));
            return;
        }
        Map<String, Row> rows = new HashMap<>();
        for (Row row : sheet) {
            String path = CellText.of(row.getCell(2));
            if (SheetTable.HEAD.contains(path)) {
                rows.putIfAbsent(path, row);
            }
        }
        if (rows.isEmpty()) {
            filling.unfit(SheetFaults.noNames(CellText.place(sheet, 0, 2)));
            return;
        }
        for (Row row : sheet) {
            if (!rows.containsValue(row) && !CellText.of(row.getCell(1)).isEmpty()) {
                filling.problem(SheetFaults.foreign(CellText.place(sheet, row.getRowNum(), 1)));
            }
        }
        for (String path : SheetTable.HEAD) {
            Row row = rows.get(path);
            if (row != null) {
                filling.put(filling.packet(), "", path, row, 1, "/" + path);
            } else if (SheetTemplate.mandatory(path, "/" + path)) {
                filling.unfit(SheetFaults.noRow(sheet.getSheetName(), SheetTemplate.label(path, "/" + path)));
            }
        }
    }

    static boolean blank(Sheet sheet) {
        for (Row row : sheet) {
            if (!TableReader.blank(row)) {
                return false;
            }
        }
        return true;
    }
}
