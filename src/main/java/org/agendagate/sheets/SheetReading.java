package org.agendagate.sheets;

import java.util.List;
import java.util.Map;

/**
 * What a filled-in sheet says.
 *
 * @param json a packet as far as it is filled in
 * @param problems what of the sheet cannot be a packet's
 * @param cells where the value at a JSON pointer was read
 */
public record SheetReading(String json, List<SheetProblem> problems, Map<String, String> cells) {
    public SheetReading {
        problems = List.copyOf(problems);
        cells = Map.copyOf(cells);
    }

    /**
     * One cell that is wrong.
     *
     * @param cell the worksheet and the cell: {@code 议题!C5}; empty for the workbook as a whole
     */
    public record SheetProblem(String cell, String zh, String en) {}

    /** The cell of what stands at {@code pointer}, or nearest above it; empty where no cell is near. */
    public String cellOf(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String cell = cells.get(at);
            if (cell != null) {
                return cell;
            }
        }
        return "";
    }
}
