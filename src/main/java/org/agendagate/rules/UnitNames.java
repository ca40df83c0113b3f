package org.agendagate.rules;

import java.util.List;
import org.agendagate.reference.Directory;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of units from reference files: each by the name the directory has for it, and told of where it is not
 * listed. Where there is no directory every name is taken as it stands. That nobody is named is another matter.
 */
record UnitNames(@Nullable Directory directory) {
    List<String> read(YamlSection entry, String name) {
        return named(entry, name, entry.texts(name));
    }

    /** As {@link #read}, where the list need not be there. */
    List<String> find(YamlSection entry, String name) {
        return named(entry, name, entry.findTexts(name));
    }

    private List<String> named(YamlSection entry, String name, List<String> units) {
        Directory listed = directory;
        // Of a directory that could not be read its own problems are told.
        if (listed == null || listed.units().isEmpty()) {
            return units;
        }
        units.stream()
                .filter(unit -> !EmptyWords.isNothing(FoldedText.word(unit)) && !listed.knowsUnit(unit))
                .forEach(unit -> tell(listed, entry, name, unit));
        return units.stream().map(listed::unitName).distinct().toList();
    }

    private static void tell(Directory listed, YamlSection entry, String name, String unit) {
        List<String> near = listed.unitsNear(unit).names();
        if (near.isEmpty()) {
            entry.tellWord(List.of(name), unit::equals, ReferenceMistake.UNKNOWN_UNIT, unit);
        } else {
            entry.tellWord(
                    List.of(name), unit::equals, ReferenceMistake.UNKNOWN_UNIT_NEAR, unit, String.join("、", near));
        }
    }
}
