package org.agendagate.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.agendagate.facts.Facts;
import org.agendagate.standing.Standing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The register as a sheet, written row by row. Every cell is text or a number: nothing typed by anybody is a formula. */
public final class RegisterSheet {
    /** A sheet holds 1,048,576 rows, and the first is the heading. */
    private static final int MOST = 1_000_000;

    private static final int KEPT_IN_MEMORY = 100;
    private static final int A_CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(18, 6, 18, 60, 24, 12, 14, 8, 24, 24, 18);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Register register;

    public RegisterSheet(Register register) {
        this.register = register;
    }

    /**
     * Writes what {@code filter} lets through.
     *
     * @param headings eleven, in the order of the columns
     * @param words for standings
     */
    public void write(
            RegisterFilter filter,
            RegisterSort sort,
            String name,
            List<String> headings,
            Function<Standing, String> words,
            OutputStream to)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(KEPT_IN_MEMORY)) {
            Sheet sheet = book.createSheet(name);
            sheet.createFreezePane(0, 1);
            for (int column = 0; column < WIDTHS.size(); column++) {
                sheet.setColumnWidth(column, WIDTHS.get(column) * A_CHARACTER);
            }
            Row heading = sheet.createRow(0);
            headings.forEach(text -> add(heading, text));
            int[] rows = {0};
            register.each(filter, sort, MOST, entry -> write(sheet.createRow(++rows[0]), entry, words));
            book.write(to);
        }
    }

    private static void write(Row row, RegisterEntry entry, Function<Standing, String> words) {
        add(row, entry.packetNo());
        add(row, entry.revision());
        add(row, entry.itemNo());
        add(row, entry.title());
        add(row, entry.unit());
        add(row, entry.meetingOn().toString());
        add(row, words.apply(entry.standing()));
        add(row, entry.round());
        add(row, String.join(" ", entry.rejectedBy()));
        add(row, String.join(" ", entry.flaggedBy()));
        add(row, MINUTE.format(entry.decidedAt().atZone(Facts.ZONE)));
    }

    private static void add(Row row, String text) {
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
    }

    private static void add(Row row, int number) {
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(number);
    }
}
