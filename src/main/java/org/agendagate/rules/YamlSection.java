package org.agendagate.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.agendagate.facts.OpinionLexicon;
import org.agendagate.language.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a reference file, read entry by entry. What is missing, misplaced or of the wrong kind becomes a problem
 * at its place and yields a harmless value, so that one reading tells all problems.
 */
final class YamlSection {
    private static final Pattern RUN_TOGETHER = Pattern.compile("[，、；]");

    private final String file;
    private final Node node;
    private final Consumer<Problem> problems;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    YamlSection(String file, Node node, Consumer<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::addEntry);
        } else {
            tell(node, ReferenceMistake.NOT_A_MAPPING);
        }
    }

    private void addEntry(NodeTuple entry) {
        String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        if (entries.putIfAbsent(name, entry.getValueNode()) != null) {
            tell(entry.getKeyNode(), ReferenceMistake.DUPLICATE_ENTRY, name);
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
        return value == null ? null : scalar(value);
    }

    List<String> texts(String name) {
        Node value = required(name);
        return value == null
                ? List.of()
                : elements(value).stream().map(this::word).toList();
    }

    List<String> findTexts(String name) {
        Node value = value(name);
        return value == null
                ? List.of()
                : elements(value).stream().map(this::word).toList();
    }

    private String word(Node element) {
        String word = scalar(element);
        if (OpinionLexicon.isBlank(word)) {
            tell(element, ReferenceMistake.BLANK_WORD);
        } else if (RUN_TOGETHER.matcher(word).find()) {
            tell(element, ReferenceMistake.RUN_TOGETHER, word);
        }
        return word;
    }

    int count(String name) {
        String text = text(name);
        if (text.isEmpty() || (text.length() <= 4 && text.chars().allMatch(Character::isDigit))) {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
        tell(name, ReferenceMistake.NOT_A_COUNT, text);
        return 0;
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
        return value == null ? null : date(value, scalar(value));
    }

    /** Days listed one by one or as {@code first..last}. */
    Set<LocalDate> days(String name) {
        Node value = required(name);
        Set<LocalDate> days = new HashSet<>();
        if (value != null) {
            elements(value).forEach(element -> addDays(element, days));
        }
        return days;
    }

    private void addDays(Node element, Set<LocalDate> days) {
        String[] ends = scalar(element).split("\\.\\.", 2);
        LocalDate first = date(element, ends[0]);
        LocalDate last = ends.length == 1 ? first : date(element, ends[1]);
        if (first == null || last == null) {
            return;
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(31))) {
            tell(element, ReferenceMistake.IMPOSSIBLE_RANGE);
            return;
        }
        first.datesUntil(last.plusDays(1)).forEach(days::add);
    }

    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        Node value = required(name);
        List<E> constants = new ArrayList<>();
        if (value != null) {
            elements(value).forEach(element -> addConstant(element, type, constants));
        }
        return constants;
    }

    private <E extends Enum<E>> void addConstant(Node element, Class<E> type, List<E> constants) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(scalar(element))) {
                constants.add(constant);
                return;
            }
        }
        String known = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        tell(element, ReferenceMistake.UNKNOWN_VALUE, scalar(element), known);
    }

    YamlSection section(String name) {
        Node value = required(name);
        return new YamlSection(file, value == null ? emptyAt(node) : value, problems);
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
        return elements(value).stream()
                .map(element -> new YamlSection(file, element, problems))
                .toList();
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Tells every entry that nobody asked for. */
    void close() {
        entries.forEach((name, value) -> {
            if (!used.contains(name)) {
                tell(value, ReferenceMistake.UNKNOWN_ENTRY, name);
            }
        });
    }

    /** Tells a mistake at the value of an entry, or at the section where it has no such entry. */
    void tell(String name, ReferenceMistake mistake, Object... words) {
        tell(entries.getOrDefault(name, node), mistake, words);
    }

    private void tell(Node place, ReferenceMistake mistake, Object... words) {
        int line = place.getStartMark() == null ? 1 : place.getStartMark().getLine() + 1;
        int column = place.getStartMark() == null ? 1 : place.getStartMark().getColumn() + 1;
        problems.accept(mistake.at(file, line, column, words));
    }

    private void missing(String name) {
        tell(node, ReferenceMistake.MISSING_ENTRY, name);
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

    private List<Node> elements(Node value) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        tell(value, ReferenceMistake.NOT_A_LIST);
        return List.of();
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        tell(value, ReferenceMistake.NOT_A_TEXT);
        return "";
    }

    private @Nullable LocalDate date(Node place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            tell(place, ReferenceMistake.IMPOSSIBLE_DATE, text);
            return null;
        }
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
