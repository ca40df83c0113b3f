package org.agendagate.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the office's sheet as an empty workbook to be filled in. */
public final class SheetTemplate {
    static final String HEAD = "报送包";
    static final int FIRST_ROW = 2;

    private static final String HELP_TITLE = "填表说明";
    private static final int LAST_ROW = 1001;
    private static final int WIDTH_PER_LETTER = 600;
    private static final List<String> HELP = List.of(
            "1. “报送包”填右栏；其他各表一行一条，每行先填议题编号，与“议题”表一致。",
            "2. 带 * 的必须填写；没有的内容留空。是否一栏填“是”或者“否”。",
            "3. 日期写作 2026-09-28，时间写作 2026-10-12 09:00。",
            "4. 议题类型、涉及事项等可填多项的，用顿号（、）分开；材料清单写全部文件名，一行一个，或者用分号分开。",
            "5. 部门意见一个单位一行；尚未回复的，态度留空。",
            "6. 涉密事项不得填写在本表中，请走机要渠道。",
            "7. 表头第二行供系统识别，请勿修改。");

    private final Workbook workbook = new XSSFWorkbook();
    private final CellStyle heading = heading();
    private final CellStyle text = text();

    private SheetTemplate() {}

    /** The workbook's bytes (.xlsx). */
    public static byte[] write() {
        SheetTemplate template = new SheetTemplate();
        template.help();
        template.head();
        SheetTable.ALL.forEach(template::table);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                Workbook made = template.workbook) {
            made.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void help() {
        Sheet sheet = workbook.createSheet(HELP_TITLE);
        sheet.setColumnWidth(0, 100 * 256);
        for (int row = 0; row < HELP.size(); row++) {
            sheet.createRow(row).createCell(0).setCellValue(HELP.get(row));
        }
    }

    private void head() {
        Sheet sheet = workbook.createSheet(HEAD);
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 40 * 256);
        sheet.setDefaultColumnStyle(1, text);
        for (int row = 0; row < SheetTable.HEAD.size(); row++) {
            String path = SheetTable.HEAD.get(row);
            FieldSchema field = FieldSchema.at("/" + path);
            Row line = sheet.createRow(row);
            line.createCell(0).setCellValue(label(path, "/" + path));
            line.getCell(0).setCellStyle(heading);
            line.createCell(1).setCellStyle(text);
            line.createCell(2).setCellValue(path);
            choices(sheet, field, row, row, 1);
        }
        sheet.setColumnHidden(2, true);
    }

    private void table(SheetTable table) {
        Sheet sheet = workbook.createSheet(table.title());
        Row labels = sheet.createRow(0);
        Row names = sheet.createRow(1);
        for (int column = 0; column < table.columns().size(); column++) {
            String path = table.columns().get(column);
            FieldSchema field = FieldSchema.at(pointer(table, path));
            String label = label(path, pointer(table, path));
            labels.createCell(column).setCellValue(label);
            labels.getCell(column).setCellStyle(heading);
            names.createCell(column).setCellValue(path);
            sheet.setColumnWidth(column, Math.max(12 * 256, Math.min(label.length(), 30) * WIDTH_PER_LETTER));
            sheet.setDefaultColumnStyle(column, text);
            choices(sheet, field, FIRST_ROW, LAST_ROW, column);
        }
        names.setZeroHeight(true);
        sheet.createFreezePane(1, FIRST_ROW);
    }

    /** Pointer of a column's field, as the schema knows it. */
    static String pointer(SheetTable table, String path) {
        return path.equals("itemNo") || table.ofItems()
                ? "/items/0/" + path
                : "/items/0/" + table.path() + (table.many() ? "/0/" : "/") + path;
    }

    /** Whether a worksheet of this name is part of the sheet. */
    static boolean knows(String title) {
        return title.equals(HEAD)
                || title.equals(HELP_TITLE)
                || SheetTable.ALL.stream().anyMatch(table -> table.title().equals(title));
    }

    /** Whether a field must be filled in wherever its row is; within a group that may be left out, it need not. */
    static boolean mandatory(String path, String pointer) {
        return FieldSchema.at(pointer).required()
                && (!path.contains("/") || FieldSchema.at(group(pointer)).required());
    }

    /** The label, after that of the group it belongs to, marked where it must be filled in. */
    static String label(String path, String pointer) {
        String group = path.contains("/") ? FieldSchema.at(group(pointer)).label() + "：" : "";
        FieldSchema field = FieldSchema.at(pointer);
        return group + field.label() + (mandatory(path, pointer) && !field.mayBeEmpty() ? " *" : "");
    }

    private static String group(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/')).replaceAll("/0$", "");
    }

    private static void choices(Sheet sheet, FieldSchema field, int first, int last, int column) {
        Set<String> words = field.type().equals("boolean")
                ? Set.of("是", "否")
                : field.words().keySet();
        if (words.isEmpty() || field.type().equals("array")) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.stream().sorted().toArray(String[]::new)),
                new CellRangeAddressList(first, last, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("可填内容", String.join("、", words));
        sheet.addValidationData(validation);
    }

    private CellStyle heading() {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    /** Cells are text, so that Excel makes no date or number of what looks like one. */
    private CellStyle text() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        return style;
    }
}
