package org.agendagate.rules;

import java.util.Set;
import org.agendagate.packet.Ask;
import org.agendagate.packet.ItemType;
import org.agendagate.reference.ClaimKind;
import org.agendagate.reference.FormField;
import org.agendagate.reference.FormPolicy;

/** Reads {@code form.yaml}. */
final class FormReader {
    private FormReader() {}

    static FormPolicy read(YamlSection file) {
        YamlSection meeting = file.section("meeting");
        YamlSection duplicates = file.section("duplicates");
        FormPolicy policy = new FormPolicy(
                Set.copyOf(file.constants("required", FormField.class)),
                Set.copyOf(file.constants("undecided", Ask.class)),
                Set.copyOf(file.constants("evidence", ClaimKind.class)),
                meeting.count("minutes"),
                meeting.count("items"),
                meeting.count("characters"),
                meeting.count("attendants"),
                duplicates.count("similarPercent"),
                Set.copyOf(duplicates.constants("periodic", ItemType.class)));
        meeting.close();
        duplicates.close();
        file.close();
        return policy;
    }
}
