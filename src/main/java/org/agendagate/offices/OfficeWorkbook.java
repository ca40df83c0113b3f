package org.agendagate.offices;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.agendagate.offices.NewOffice.NewPost;
import org.agendagate.offices.NewOffice.NewUnit;
import org.agendagate.reference.UnitKind;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The workbook in which a new office answers: written empty, and read back whatever became of it. */
public final class OfficeWorkbook {
    private static final String BASICS = "基本情况";
    private static final String UNITS = "单位";
    private static final String POSTS = "职务";
    private static final List<String> UNIT_COLUMNS = List.of("名称", "其他名称（用顿号分开）", "单位性质");
    private static final List<String> POST_COLUMNS = List.of("职务名称", "其他名称（用顿号分开）", "分管单位（用顿号分开）", "主要负责的单位");
    private static final int ROWS = 300;
    private static final DataFormatter SHOWN = new DataFormatter();

    private OfficeWorkbook() {}

    /** The empty workbook's bytes (.xlsx); answers that have a usual value hold it already. */
    public static byte[] write() {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle heading = heading(workbook);
            Sheet basics = workbook.createSheet(BASICS);
            int place = 0;
            for (Question question : Question.values()) {
                Row row = basics.createRow(place++);
                row.createCell(0).setCellValue(question.label());
                row.getCell(0).setCellStyle(heading);
                row.createCell(1).setCellValue(question.otherwise());
                row.createCell(2).setCellValue(question.help());
            }
            widen(basics, 24, 36, 60);
            table(workbook.createSheet(UNITS), UNIT_COLUMNS, heading);
            kinds(workbook.getSheet(UNITS));
            table(workbook.createSheet(POSTS), POST_COLUMNS, heading);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CellStyle heading(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    private static void table(Sheet sheet, List<String> columns, CellStyle heading) {
        Row row = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            row.createCell(column).setCellValue(columns.get(column));
            row.getCell(column).setCellStyle(heading);
        }
        widen(sheet, 28, 36, 44, 36);
        sheet.createFreezePane(0, 1);
    }

    private static void kinds(Sheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(
                        Arrays.stream(UnitKind.values()).map(UnitKind::label).toArray(String[]::new)),
                new CellRangeAddressList(1, ROWS, 2, 2)));
    }

    private static void widen(Sheet sheet, int... letters) {
        for (int column = 0; column < letters.length; column++) {
            sheet.setColumnWidth(column, letters[column] * 256);
        }
    }

    /** What the workbook says; {@code null} where the bytes are no such workbook. */
    public static @Nullable NewOffice read(byte[] content) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet basics = workbook.getSheet(BASICS);
            Sheet units = workbook.getSheet(UNITS);
            Sheet posts = workbook.getSheet(POSTS);
            return basics == null || units == null || posts == null
                    ? null
                    : new NewOffice(answers(basics), units(units), posts(posts));
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    /** By their labels, so that rows may be moved. */
    private static Map<Question, Answer> answers(Sheet sheet) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Row row : sheet) {
            String label = SHOWN.formatCellValue(row.getCell(0)).strip();
            Arrays.stream(Question.values())
                    .filter(question -> question.label().equals(label))
                    .forEach(question -> answers.put(question, cell(row, 1)));
        }
        return answers;
    }

    private static List<NewUnit> units(Sheet sheet) {
        List<NewUnit> units = new ArrayList<>();
        for (Row row : rows(sheet)) {
            units.add(new NewUnit(cell(row, 0), cell(row, 1), cell(row, 2)));
        }
        return units;
    }

    private static List<NewPost> posts(Sheet sheet) {
        List<NewPost> posts = new ArrayList<>();
        for (Row row : rows(sheet)) {
            posts.add(new NewPost(cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3)));
        }
        return posts;
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            boolean filled = false;
            for (int column = 0; column < POST_COLUMNS.size(); column++) {
                filled |= !cell(row, column).isEmpty();
            }
            if (row.getRowNum() > 0 && filled) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Answer cell(Row row, int column) {
        String place =
                row.getSheet().getSheetName() + "!" + new CellReference(row.getRowNum(), column).formatAsString();
        return new Answer(place, SHOWN.formatCellValue(row.getCell(column)));
    }
}
