package org.agendagate.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The packet that a sheet is becoming, with the cell of each of its fields. */
final class Filling {
    private final List<SheetProblem> problems = new ArrayList<>();
    private final Map<String, String> cells = new HashMap<>();
    private final ObjectNode packet = JsonMapper.shared().createObjectNode();
    private final ArrayNode items;
    private final Map<String, Integer> itemIndexes = new HashMap<>();
    private boolean fit = true;

    Filling() {
        // There from the start, so that each of its fields that is left empty is missed at its own cell.
        packet.putObject("meeting");
        items = packet.putArray(SheetTable.ITEMS);
    }

    ObjectNode packet() {
        return packet;
    }

    /** Notes what is wrong in one place. */
    void problem(SheetProblem problem) {
        problems.add(problem);
    }

    /** Notes what keeps whole parts of the sheet from being read. */
    void unfit(SheetProblem problem) {
        problems.add(problem);
        fit = false;
    }

    /** Remembers where {@code pointer} was read; the first place stays. */
    void place(String pointer, String cell) {
        cells.putIfAbsent(pointer, cell);
    }

    String addItem(String itemNo) {
        if (!itemNo.isEmpty()) {
            itemIndexes.putIfAbsent(itemNo, items.size());
        }
        items.addObject();
        return "/items/" + (items.size() - 1);
    }

    /** Where the item of this number stands; {@code null} where none has it. */
    @Nullable
    String item(String itemNo) {
        Integer index = itemIndexes.get(itemNo);
        return index == null ? null : "/items/" + index;
    }

    ObjectNode at(String pointer) {
        return (ObjectNode) packet.at(pointer);
    }

    /** Puts what stands in a cell at {@code path} below {@code holder}; an empty cell is remembered as the place alone. */
    void put(ObjectNode holder, String at, String path, Row row, int column, String schemaPointer) {
        Cell cell = row.getCell(column);
        String place = CellText.place(row.getSheet(), row.getRowNum(), column);
        place(at + "/" + path, place);
        FieldSchema field = FieldSchema.at(schemaPointer);
        SheetProblem fault = CellText.fault(cell, field, place);
        if (fault != null) {
            problem(fault);
        }
        JsonNode value = CellText.value(cell, field);
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

    SheetReading reading() {
        return new SheetReading(packet.toString(), problems, cells, fit);
    }
}
