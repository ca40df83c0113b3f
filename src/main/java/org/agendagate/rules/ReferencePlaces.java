package org.agendagate.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.agendagate.language.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where things stand in the reference files of a rule book, which were read without mistakes. */
final class ReferencePlaces {
    private final RuleFiles files;
    private final Map<String, @Nullable Node> roots = new TreeMap<>();

    ReferencePlaces(RuleFiles files) {
        this.files = files;
    }

    /** The place of an entry: as far down {@code path} as there are entries. */
    Place of(String file, List<String> path) {
        Node node = root(file);
        for (String step : path) {
            Node next = node == null ? null : child(node, step);
            if (next == null) {
                break;
            }
            node = next;
        }
        return node == null
                ? new Place(file, 1, 1)
                : new Place(
                        file,
                        node.getStartMark().getLine() + 1,
                        node.getStartMark().getColumn() + 1);
    }

    /** An entry by its name; of a list, the element that is or begins with that word, or by its number from 0. */
    private static @Nullable Node child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return first(mapping.getValue(), tuple -> isWord(tuple.getKeyNode(), step) ? tuple.getValueNode() : null);
        } else if (node instanceof SequenceNode list) {
            Node word = first(list.getValue(), element -> isWord(element, step) ? element : null);
            return word != null
                    ? word
                    : IntStream.range(0, list.getValue().size())
                            .filter(index -> step.equals(Integer.toString(index)))
                            .mapToObj(list.getValue()::get)
                            .findFirst()
                            .orElse(null);
        }
        return null;
    }

    private static <T> @Nullable Node first(List<T> elements, Function<T, @Nullable Node> choice) {
        for (T element : elements) {
            Node chosen = choice.apply(element);
            if (chosen != null) {
                return chosen;
            }
        }
        return null;
    }

    private static boolean isWord(Node node, String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    private @Nullable Node root(String file) {
        if (!roots.containsKey(file)) {
            byte[] content = files.contents().get(file);
            roots.put(file, content == null ? null : parse(new String(content, StandardCharsets.UTF_8)));
        }
        return roots.get(file);
    }

    private static @Nullable Node parse(String text) {
        try {
            return new Yaml().compose(new java.io.StringReader(text));
        } catch (YAMLException unreadable) {
            return null;
        }
    }

    /** The words of the list at {@code path}, in their order. */
    List<String> words(String file, List<String> path) {
        Node node = root(file);
        for (String step : path) {
            node = node == null ? null : child(node, step);
        }
        return node instanceof SequenceNode list
                ? list.getValue().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(element -> ((ScalarNode) element).getValue())
                        .toList()
                : List.of();
    }
}
