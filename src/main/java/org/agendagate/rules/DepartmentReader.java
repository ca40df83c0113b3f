package org.agendagate.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.agendagate.reference.DepartmentPolicy;

/** Reads {@code departments.yaml}: on which matters which departments must agree. */
final class DepartmentReader {
    private DepartmentReader() {}

    static DepartmentPolicy read(YamlSection file, UnitNames names) {
        DepartmentPolicy policy = new DepartmentPolicy(
                Set.copyOf(matters(file, file.texts("needsAgreement"))),
                file.sections("concerned").stream()
                        .map(entry -> concern(entry, names))
                        .toList(),
                file.flag("silenceIsConsent"));
        file.close();
        return policy;
    }

    private static DepartmentPolicy.Concern concern(YamlSection entry, UnitNames names) {
        String matter = entry.text("when");
        DepartmentPolicy.Concern concern = new DepartmentPolicy.Concern(
                matter.isEmpty() || matters(entry, List.of(matter)).isEmpty() ? "" : matter,
                names.read(entry, "units"));
        entry.close();
        return concern;
    }

    /** A matter is what an item touches or what kind it is. */
    private static List<String> matters(YamlSection place, List<String> names) {
        List<String> known = new ArrayList<>();
        for (String name : names) {
            if (isConstant(Touch.class, name) || isConstant(ItemType.class, name)) {
                known.add(name);
            } else {
                place.tell(
                        place.names().contains("when") ? "when" : "needsAgreement",
                        ReferenceMistake.UNKNOWN_MATTER,
                        name);
            }
        }
        return known;
    }

    private static <E extends Enum<E>> boolean isConstant(Class<E> type, String name) {
        return EnumSet.allOf(type).stream().anyMatch(constant -> constant.name().equals(name));
    }
}
