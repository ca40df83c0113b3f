package org.agendagate.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.agendagate.language.Nearest;
import org.agendagate.language.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping of a reference file, read entry by entry. What is missing, misplaced or of the wrong kind becomes a problem
 * at its place and yields a harmless value, so that one reading tells all problems.
 */
final class YamlSection {
    private final Node node;
    private final YamlValues values;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    YamlSection(String file, Node node, Consumer<Problem> problems) {
        this(node, new YamlValues(file, problems));
    }

    private YamlSection(Node node, YamlValues values) {
        this.node = node;
        this.values = values;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::addEntry);
        } else {
            values.tell(node, ReferenceMistake.NOT_A_MAPPING);
        }
    }

    private void addEntry(NodeTuple entry) {
        String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        keys.put(name, entry.getKeyNode());
        if (entries.putIfAbsent(name, entry.getValueNode()) != null) {
            values.tell(entry.getKeyNode(), ReferenceMistake.DUPLICATE_ENTRY, name);
        }
    }

    String text(String name) {
        String text = findText(name);
        if (text == null) {
            missing(name);
            return "";
        }
        return text;
    }

    @Nullable
    String findText(String name) {
        Node value = value(name);
        return value == null ? null : values.scalar(value);
    }

    List<String> texts(String name) {
        Node value = required(name);
        return value == null
                ? List.of()
                : values.elements(value).stream().map(values::word).toList();
    }

    List<String> findTexts(String name) {
        Node value = value(name);
        return value == null
                ? List.of()
                : values.elements(value).stream().map(values::word).toList();
    }

    int count(String name) {
        String text = text(name);
        if (text.isEmpty() || (text.length() <= 4 && text.chars().allMatch(Character::isDigit))) {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
        tell(name, ReferenceMistake.NOT_A_COUNT, text);
        return 0;
    }

    /** As {@link #count}, of what need not be there; then it is {@code otherwise}. */
    int findCount(String name, int otherwise) {
        return value(name) == null ? otherwise : count(name);
    }

    /** An amount in whole yuan. */
    BigDecimal amount(String name) {
        String text = text(name);
        if (!text.isEmpty() && text.length() <= 13 && text.chars().allMatch(Character::isDigit)) {
            return new BigDecimal(text);
        } else if (!text.isEmpty()) {
            tell(name, ReferenceMistake.NOT_AN_AMOUNT, text);
        }
        return BigDecimal.ZERO;
    }

    boolean flag(String name) {
        String text = text(name);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            tell(name, ReferenceMistake.NOT_A_FLAG, text);
        }
        return text.equals("true");
    }

    /** As {@link #flag}, where it need not be there; then it is not so. */
    boolean findFlag(String name) {
        return value(name) != null && flag(name);
    }

    LocalDate date(String name) {
        LocalDate date = findDate(name);
        if (date == null) {
            if (!entries.containsKey(name)) {
                missing(name);
            }
            return LocalDate.EPOCH;
        }
        return date;
    }

    @Nullable
    LocalDate findDate(String name) {
        Node value = value(name);
        return value == null ? null : values.date(value, values.scalar(value));
    }

    /** Days listed one by one or as {@code first..last}. */
    Set<LocalDate> days(String name) {
        return days(required(name));
    }

    /** As {@link #days}, where they need not be there. */
    Set<LocalDate> findDays(String name) {
        return days(value(name));
    }

    private Set<LocalDate> days(@Nullable Node value) {
        Set<LocalDate> days = new HashSet<>();
        if (value != null) {
            values.elements(value).forEach(element -> values.addDays(element, days));
        }
        return days;
    }

    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        Node value = required(name);
        List<E> constants = new ArrayList<>();
        if (value != null) {
            values.elements(value).forEach(element -> values.addConstant(element, type, constants));
        }
        return constants;
    }

    YamlSection section(String name) {
        Node value = required(name);
        return new YamlSection(value == null ? emptyAt(node) : value, values);
    }

    List<YamlSection> sections(String name) {
        Node value = required(name);
        return value == null ? List.of() : sectionsOf(value);
    }

    List<YamlSection> findSections(String name) {
        Node value = value(name);
        return value == null ? List.of() : sectionsOf(value);
    }

    private List<YamlSection> sectionsOf(Node value) {
        return values.elements(value).stream()
                .map(element -> new YamlSection(element, values))
                .toList();
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Tells every entry that nobody asked for. */
    void close() {
        Set<String> missing = new HashSet<>(used);
        missing.removeAll(entries.keySet());
        keys.forEach((name, place) -> {
            String near = Nearest.find(name, missing);
            if (!used.contains(name) && near != null) {
                values.tell(place, ReferenceMistake.UNKNOWN_ENTRY_NEAR, name, near);
            } else if (!used.contains(name)) {
                values.tell(place, ReferenceMistake.UNKNOWN_ENTRY, name);
            }
        });
    }

    /** Tells a mistake at the value of an entry, or at the section where it has no such entry. */
    void tell(String name, ReferenceMistake mistake, Object... words) {
        values.tell(entries.getOrDefault(name, node), mistake, words);
    }

    /** Tells a mistake at the first such word of these entries, whether it stands alone or in a list. */
    void tellWord(List<String> names, Predicate<String> word, ReferenceMistake mistake, Object... words) {
        Node place = names.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .flatMap(YamlValues::scalars)
                .filter(scalar -> word.test(scalar.getValue()))
                .findFirst()
                .<Node>map(scalar -> scalar)
                .orElse(node);
        values.tell(place, mistake, words);
    }

    private void missing(String name) {
        // What holds no entries at all was told of once.
        if (node instanceof MappingNode) {
            values.tell(node, ReferenceMistake.MISSING_ENTRY, name);
        }
    }

    private @Nullable Node required(String name) {
        Node value = value(name);
        if (value == null) {
            missing(name);
        }
        return value;
    }

    private @Nullable Node value(String name) {
        used.add(name);
        return entries.get(name);
    }

    private static Node emptyAt(Node place) {
        return new MappingNode(
                place.getTag(),
                true,
                List.of(),
                place.getStartMark(),
                place.getEndMark(),
                org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
    }
}
