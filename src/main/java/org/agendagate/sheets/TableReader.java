package org.agendagate.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of one worksheet into the items they belong to. */
final class TableReader {
    private static final int NAMES = 1;
    private static final String ITEM_NO = "itemNo";

    private final SheetTable table;
    private final Sheet sheet;
    private final Filling filling;
    private final Map<String, Integer> columns;

    private TableReader(SheetTable table, Sheet sheet, Filling filling) {
        this.table = table;
        this.sheet = sheet;
        this.filling = filling;
        columns = columns(table, sheet.getRow(NAMES));
    }

    static void read(SheetTable table, Sheet sheet, Filling filling) {
        TableReader reader = new TableReader(table, sheet, filling);
        if (table.ofItems()) {
            filling.place("/items", reader.place(SheetTemplate.FIRST_ROW, ITEM_NO));
        }
        boolean fit = false;
        for (int number = SheetTemplate.FIRST_ROW; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            if (row != null && !blank(row)) {
                if (!fit && !reader.hasItsColumns()) {
                    return;
                }
                fit = true;
                reader.row(row);
            }
        }
    }

    private static Map<String, Integer> columns(SheetTable table, @Nullable Row names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        if (names != null) {
            for (Cell name : names) {
                String path = CellText.of(name);
                if (table.columns().contains(path)) {
                    columns.putIfAbsent(path, name.getColumnIndex());
                }
            }
        }
        return columns;
    }

    private boolean hasItsColumns() {
        if (columns.isEmpty()) {
            filling.unfit(SheetFaults.noNames(CellText.place(sheet, NAMES, 0)));
            return false;
        }
        List<String> missing = table.columns().stream()
                .filter(path -> !columns.containsKey(path))
                .filter(path -> SheetTemplate.mandatory(path, SheetTemplate.pointer(table, path)))
                .toList();
        missing.forEach(path -> filling.unfit(SheetFaults.noColumn(
                CellText.place(sheet, NAMES, 0), SheetTemplate.label(path, SheetTemplate.pointer(table, path)))));
        return missing.isEmpty();
    }

    private void row(Row row) {
        for (Cell cell : row) {
            if (!CellText.of(cell).isEmpty() && !columns.containsValue(cell.getColumnIndex())) {
                filling.problem(SheetFaults.foreign(CellText.place(sheet, row.getRowNum(), cell.getColumnIndex())));
            }
        }
        String itemNo = CellText.of(row.getCell(columns.getOrDefault(ITEM_NO, 0)));
        String place = place(row.getRowNum(), ITEM_NO);
        if (table.ofItems()) {
            fill(row, filling.addItem(itemNo));
            return;
        }
        String item = filling.item(itemNo);
        if (item == null) {
            filling.problem(itemNo.isEmpty() ? SheetFaults.noItemNo(place) : SheetFaults.noSuchItem(place, itemNo));
            return;
        }
        ObjectNode holder = filling.at(item);
        String at = item + "/" + table.path();
        if (table.many()) {
            filling.place(at, place);
            ArrayNode list = holder.withArray("/" + table.path());
            list.addObject();
            fill(row, at + "/" + (list.size() - 1));
        } else if (holder.has(table.path())) {
            filling.problem(SheetFaults.secondRow(place, itemNo));
        } else {
            holder.putObject(table.path());
            fill(row, at);
        }
    }

    private void fill(Row row, String at) {
        ObjectNode made = filling.at(at);
        filling.place(at, place(row.getRowNum(), ITEM_NO));
        columns.forEach((path, column) -> {
            if (table.ofItems() || !path.equals(ITEM_NO)) {
                filling.put(made, at, path, row, column, SheetTemplate.pointer(table, path));
            }
        });
        switch (table.path()) {
            case SheetTable.ITEMS ->
                List.of("types", "touches", "coUnits", "consultations", "documents")
                        .forEach(list -> made.withArray("/" + list));
            case "consultations" -> askedAndReplied(made, at, place(row.getRowNum(), SheetTable.REPLY + "unit"));
            default -> {}
        }
    }

    /** A row asks one unit; where it says nothing of a reply, the unit has not replied. */
    private void askedAndReplied(ObjectNode consultation, String at, String place) {
        JsonNode reply = consultation.path("replies").path(0);
        ArrayNode asked = consultation.putArray("askedUnits");
        filling.place(at + "/askedUnits", place);
        if (reply.has("unit")) {
            asked.add(reply.path("unit").asString());
        }
        if (reply.isEmpty()) {
            filling.problem(SheetFaults.noUnit(place));
        }
        if (reply.size() <= asked.size()) {
            consultation.putArray("replies");
        }
    }

    private String place(int row, String path) {
        return CellText.place(sheet, row, columns.getOrDefault(path, 0));
    }

    static boolean blank(Row row) {
        for (Cell cell : row) {
            if (!CellText.of(cell).isEmpty() || CellText.hasNoResult(cell)) {
                return false;
            }
        }
        return true;
    }
}
