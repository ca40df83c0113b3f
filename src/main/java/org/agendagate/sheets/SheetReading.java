package org.agendagate.sheets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.packet.PacketProblem;

/**
 * What a filled-in sheet says.
 *
 * @param json a packet as far as it is filled in
 * @param problems what of the sheet cannot be a packet's
 * @param cells where the value at a JSON pointer was read, or is to be typed
 * @param fit whether all of it could be read, so that what the packet lacks, the sheet lacks
 */
public record SheetReading(String json, List<SheetProblem> problems, Map<String, String> cells, boolean fit) {
    public SheetReading {
        problems = List.copyOf(problems);
        cells = Map.copyOf(cells);
    }

    /**
     * Something that is wrong.
     *
     * @param cell the worksheet and the cell: {@code 议题!C5}; the worksheet alone where it is not there, or is as a whole
     *     not to be read; empty for the workbook
     */
    public record SheetProblem(String cell, String zh, String en) {}

    /** Everything that is wrong: with the sheet, and with the packet it makes, each told once and at its cell. */
    public List<SheetProblem> problemsWith(List<PacketProblem> ofPacket) {
        Set<String> told = problems.stream().map(SheetProblem::cell).collect(Collectors.toSet());
        Stream<SheetProblem> more = ofPacket.stream()
                .map(problem -> new SheetProblem(cellOf(problem.pointer()), problem.zh(), problem.en()))
                .filter(problem -> fit && !told.contains(problem.cell()));
        return Stream.concat(problems.stream(), more).toList();
    }

    /** The cell of what stands at {@code pointer}, or nearest above it; the worksheet where no cell is near. */
    public String cellOf(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String cell = cells.get(at);
            if (cell != null) {
                return cell;
            }
        }
        return pointer.isEmpty() ? "" : SheetTemplate.HEAD;
    }
}
