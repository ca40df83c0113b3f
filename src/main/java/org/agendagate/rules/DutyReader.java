package org.agendagate.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.agendagate.reference.FlagDuties;
import org.agendagate.reference.FlagDuty;

/** Reads {@code flags.yaml}: who deals with which flag, and by when. */
final class DutyReader {
    private DutyReader() {}

    static FlagDuties read(YamlSection file) {
        Map<String, FlagDuty> desks = new HashMap<>(FlagDuties.BUILT_IN.desks());
        YamlSection told = file.section("desks");
        for (String desk : FlagDuties.BUILT_IN.desks().keySet()) {
            if (told.names().contains(desk)) {
                desks.put(desk, duty(told.section(desk)));
            }
        }
        told.close();
        Map<String, FlagDuty> rules = new HashMap<>();
        if (file.names().contains("rules")) {
            YamlSection each = file.section("rules");
            each.names().forEach(rule -> rules.put(rule, duty(each.section(rule))));
            each.close();
        }
        file.close();
        return new FlagDuties(desks, rules);
    }

    private static FlagDuty duty(YamlSection section) {
        FlagDuty duty = new FlagDuty(
                section.text("post"),
                Objects.requireNonNullElse(section.findText("person"), ""),
                Objects.requireNonNullElse(section.findText("deputy"), ""),
                section.count("workingDays"));
        section.close();
        return duty;
    }
}
