package org.agendagate.rules;

import java.util.Map;
import org.agendagate.reference.VagueKind;
import org.agendagate.reference.WordingPolicy;

/** Reads {@code wording.yaml}. */
final class WordingReader {
    private WordingReader() {}

    static WordingPolicy read(YamlSection file) {
        WordingPolicy policy = new WordingPolicy(
                Map.of(VagueKind.TIME, file.texts("vagueTime"), VagueKind.ACTOR, file.texts("vagueActor")),
                file.texts("fixedTerms"),
                file.texts("citing"),
                file.texts("unitEndings"),
                file.texts("endingsOfLongNames"),
                file.texts("placeholders"));
        file.close();
        return policy;
    }
}
