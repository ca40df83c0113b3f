package org.agendagate.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agendagate.language.Problem;
import org.agendagate.reference.OpinionLexicon;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What single nodes of a reference file say; one that does not say what it should becomes a problem at its place. */
final class YamlValues {
    private static final Pattern RUN_TOGETHER = Pattern.compile("[，、；]");

    private final String file;
    private final Consumer<Problem> problems;

    YamlValues(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void tell(Node place, ReferenceMistake mistake, Object... words) {
        int line = place.getStartMark() == null ? 1 : place.getStartMark().getLine() + 1;
        int column = place.getStartMark() == null ? 1 : place.getStartMark().getColumn() + 1;
        problems.accept(mistake.at(file, line, column, words));
    }

    /** The scalars that a node is or lists. */
    static Stream<ScalarNode> scalars(Node value) {
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        return nodes.stream().filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }

    List<Node> elements(Node value) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        tell(value, ReferenceMistake.NOT_A_LIST);
        return List.of();
    }

    String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        tell(value, ReferenceMistake.NOT_A_TEXT);
        return "";
    }

    @Nullable
    LocalDate date(Node place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            tell(place, ReferenceMistake.IMPOSSIBLE_DATE, text);
            return null;
        }
    }

    String word(Node element) {
        String word = scalar(element);
        if (OpinionLexicon.isBlank(word)) {
            tell(element, ReferenceMistake.BLANK_WORD);
        } else if (RUN_TOGETHER.matcher(word).find()) {
            tell(element, ReferenceMistake.RUN_TOGETHER, word);
        }
        return word;
    }

    void addDays(Node element, Set<LocalDate> days) {
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

    <E extends Enum<E>> void addConstant(Node element, Class<E> type, List<E> constants) {
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
}
