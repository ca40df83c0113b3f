package org.agendagate.rules;

import java.util.EnumMap;
import java.util.Map;
import org.agendagate.reference.HintWords;
import org.agendagate.reference.HintWords.MatterWords;
import org.agendagate.reference.UndeclaredKind;

/** Reads {@code hints.yaml}. */
final class HintReader {
    private HintReader() {}

    static HintWords read(YamlSection file) {
        YamlSection section = file.section("matters");
        Map<UndeclaredKind, MatterWords> matters = new EnumMap<>(UndeclaredKind.class);
        for (UndeclaredKind kind : HintWords.FLOOR.matters().keySet()) {
            if (section.names().contains(kind.name())) {
                matters.put(kind, words(section.section(kind.name())));
            }
        }
        section.close();
        HintWords words = new HintWords(
                file.texts("spending"),
                file.texts("done"),
                file.texts("figures"),
                file.texts("drafts"),
                file.texts("fixedTerms"),
                file.texts("placeholders"),
                matters);
        file.close();
        return words.onFloor();
    }

    private static MatterWords words(YamlSection section) {
        MatterWords words = new MatterWords(section.texts("plain"), section.texts("verbs"), section.texts("objects"));
        section.close();
        return words;
    }
}
