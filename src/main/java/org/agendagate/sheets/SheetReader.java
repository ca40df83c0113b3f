package org.agendagate.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a filled-in sheet back; it never throws, whatever the bytes are. */
public final class SheetReader {
    private final List<SheetProblem> problems = new ArrayList<>();
    private final Map<String, String> cells = new HashMap<>();
    private final ObjectNode packet = JsonMapper.shared().createObjectNode();
    private final ArrayNode items = packet.putArray("items");
    private final Map<String, Integer> itemIndexes = new LinkedHashMap<>();

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
            reader.problems.add(new SheetProblem(
                    "",
                    "不是可以读取的 Excel 工作簿（.xlsx）；请下载报送表，填好后另存为 .xlsx 再导入",
                    "not a workbook (.xlsx) that can be read: download the sheet, fill it in and save it as .xlsx"));
        }
        return new SheetReading(reader.packet.toString(), reader.problems, reader.cells);
    }

    private void readAll(Workbook workbook) {
        head(workbook.getSheet(SheetTemplate.HEAD));
        for (SheetTable table : SheetTable.ALL) {
            Sheet sheet = workbook.getSheet(table.title());
            if (sheet != null) {
                table(table, sheet);
            }
        }
    }

    private void head(@Nullable Sheet sheet) {
        if (sheet == null) {
            problems.add(new SheetProblem(
                    "",
                    "缺少工作表“" + SheetTemplate.HEAD + "”；请使用下载的报送表",
                    "the worksheet `" + SheetTemplate.HEAD + "` is missing: use the sheet as downloaded"));
            return;
        }
        for (Row row : sheet) {
            String path = CellText.of(row.getCell(2));
            if (SheetTable.HEAD.contains(path)) {
                put(packet, "", path, row.getCell(1), "/" + path);
            }
        }
        packet.set("items", items);
    }

    private void table(SheetTable table, Sheet sheet) {
        Row names = sheet.getRow(1);
        if (names == null) {
            return;
        }
        for (int number = SheetTemplate.FIRST_ROW; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            if (row != null && !blank(row)) {
                row(table, names, row);
            }
        }
    }

    private void row(SheetTable table, Row names, Row row) {
        String itemNo = CellText.of(row.getCell(column(names, "itemNo")));
        boolean ofItems = table.path().equals(SheetTable.ITEMS);
        if (ofItems) {
            itemIndexes.putIfAbsent(itemNo.isEmpty() ? "row " + row.getRowNum() : itemNo, items.size());
            items.addObject();
        }
        Integer index = ofItems ? Integer.valueOf(items.size() - 1) : itemIndexes.get(itemNo);
        if (index == null) {
            problems.add(new SheetProblem(
                    CellText.place(row.getSheet(), row.getRowNum(), column(names, "itemNo")),
                    itemNo.isEmpty() ? "没有填写议题编号；请填写，与“议题”表一致" : "“议题”表中没有议题编号 " + itemNo + "；请核对",
                    itemNo.isEmpty()
                            ? "the item number is missing: write it as in the worksheet `议题`"
                            : "no item " + itemNo + " in the worksheet `议题`: compare the two"));
            return;
        }
        ObjectNode item = (ObjectNode) items.get(index);
        String at = "/items/" + index;
        if (!ofItems) {
            at += "/" + table.path();
            if (table.many()) {
                ArrayNode list =
                        item.path(table.path()) instanceof ArrayNode there ? there : item.putArray(table.path());
                item = list.addObject();
                at += "/" + (list.size() - 1);
            } else {
                item = item.putObject(table.path());
            }
        }
        cells.put(at, CellText.place(row.getSheet(), row.getRowNum(), 0));
        for (Cell name : names) {
            String path = CellText.of(name);
            if (table.columns().contains(path) && (ofItems || !path.equals("itemNo"))) {
                put(item, at, path, row.getCell(name.getColumnIndex()), SheetTemplate.pointer(table, path));
            }
        }
        complete(table, item);
    }

    /** What the sheet's rows say by being there. */
    private static void complete(SheetTable table, ObjectNode made) {
        switch (table.path()) {
            case SheetTable.ITEMS ->
                List.of("types", "touches", "coUnits", "consultations", "documents")
                        .forEach(list -> made.withArray("/" + list));
            case "consultations" -> askedAndReplied(made);
            default -> {}
        }
    }

    /** A row asks one unit; where there is no stance, it has not replied. */
    private static void askedAndReplied(ObjectNode consultation) {
        JsonNode reply = consultation.path("replies").path(0);
        ArrayNode asked = consultation.putArray("askedUnits");
        if (reply.has("unit")) {
            asked.add(reply.path("unit").asString());
        }
        if (!reply.has("stance")) {
            consultation.putArray("replies");
        }
    }

    private void put(ObjectNode holder, String at, String path, @Nullable Cell cell, String schemaPointer) {
        if (cell != null) {
            cells.put(at + "/" + path, CellText.place(cell.getSheet(), cell.getRowIndex(), cell.getColumnIndex()));
        }
        JsonNode value = CellText.value(cell, FieldSchema.at(schemaPointer));
        if (value == null) {
            return;
        }
        ObjectNode into = holder;
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length - 1; i++) {
            if (segments[i].equals("0")) {
                continue;
            }
            boolean list = segments[i + 1].equals("0");
            if (list) {
                ArrayNode entries =
                        into.path(segments[i]) instanceof ArrayNode there ? there : into.putArray(segments[i]);
                into = entries.isEmpty() ? entries.addObject() : (ObjectNode) entries.get(0);
            } else {
                into = into.path(segments[i]) instanceof ObjectNode there ? there : into.putObject(segments[i]);
            }
        }
        into.set(segments[segments.length - 1], value);
    }

    private static int column(Row names, String path) {
        for (Cell cell : names) {
            if (CellText.of(cell).equals(path)) {
                return cell.getColumnIndex();
            }
        }
        return 0;
    }

    private static boolean blank(Row row) {
        for (Cell cell : row) {
            if (!CellText.of(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
