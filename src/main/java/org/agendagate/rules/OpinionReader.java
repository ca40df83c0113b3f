package org.agendagate.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.reference.OpinionKind;
import org.agendagate.reference.OpinionLexicon;

/** Reads {@code opinions.yaml}. */
final class OpinionReader {
    private OpinionReader() {}

    static OpinionLexicon read(YamlSection file) {
        Map<OpinionKind, List<String>> phrases = new EnumMap<>(OpinionKind.class);
        YamlSection section = file.section("phrases");
        for (OpinionKind kind : OpinionKind.values()) {
            if (section.names().contains(kind.name())) {
                phrases.put(kind, section.texts(kind.name()));
            }
        }
        section.close();
        YamlSection doubts = file.section("doubts");
        OpinionLexicon lexicon = new OpinionLexicon(
                phrases,
                Set.copyOf(file.texts("readMarks")),
                new OpinionLexicon.Doubts(doubts.texts("before"), doubts.texts("after"), doubts.texts("anywhere")),
                Set.copyOf(file.constants("countsAsOpinion", OpinionKind.class)));
        doubts.close();
        file.close();
        return lexicon;
    }
}
