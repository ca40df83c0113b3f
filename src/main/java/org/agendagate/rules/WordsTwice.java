package org.agendagate.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.texts.FoldedText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds words that stand in two lists of a file and can only mean one of them. */
final class WordsTwice {
    /** By file: the entries whose lists exclude each other. */
    private static final Map<String, List<String>> EXCLUSIVE = Map.of(
            "reference/opinions.yaml", List.of("phrases", "readMarks"),
            "reference/wording.yaml", List.of("vagueTime", "vagueActor", "fixedTerms"),
            "reference/matters.yaml", List.of("redLines"));

    private final YamlValues values;
    private final Map<String, String> lists = new HashMap<>();

    private WordsTwice(YamlValues values) {
        this.values = values;
    }

    static void tell(String path, Node root, YamlValues values) {
        WordsTwice words = new WordsTwice(values);
        List<String> exclusive = EXCLUSIVE.getOrDefault(path, List.of());
        if (root instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (exclusive.contains(name(entry))) {
                    words.look(name(entry), entry.getValueNode());
                }
            }
        }
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private void look(String name, Node value) {
        if (value instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> look(name(entry), entry.getValueNode()));
        } else if (value instanceof SequenceNode) {
            YamlValues.scalars(value).forEach(word -> look(name, word));
        }
    }

    private void look(String list, ScalarNode word) {
        String other = lists.putIfAbsent(FoldedText.word(word.getValue()), list);
        if (other != null && !other.equals(list)) {
            values.tell(word, ReferenceMistake.WORD_IN_TWO_LISTS, word.getValue(), other, list);
        }
    }
}
