package org.agendagate.opinions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an office's own words make of a clause. They may doubt what the grammar knows, never soften it. */
final class OfficeShapes {
    private static final Words WORDS = new Words(Map.of());
    /** Whatever an office says, words of these never agree. */
    private static final Pattern FLOOR = WORDS.pattern("{BAD}|{NEG}|{HOLD}|阅|√|○|\\?");

    private static final Pattern IDIOM = WORDS.pattern("{IDIOM}");
    private static final Pattern AGREEING_WORDS = WORDS.pattern("{VERB}|上会|提请|提交|审议");

    private static final Map<Sense, Shape> SHAPES = new EnumMap<>(Map.of(
            Sense.DISAGREE, Shape.DISAGREE,
            Sense.DEFER, Shape.DEFER,
            Sense.CONDITIONAL, Shape.CONDITIONAL,
            Sense.AGREE_WITH_COMMENT, Shape.AGREE_WITH_COMMENT,
            Sense.AGREE, Shape.AGREE,
            Sense.FORWARD, Shape.HANDED_ON));

    private static final Set<Shape> SUSPENDING = Set.of(
            Shape.DISAGREE,
            Shape.DEFER,
            Shape.CONDITIONAL,
            Shape.PARTIAL,
            Shape.ELSEWHERE,
            Shape.SPOKEN,
            Shape.NO_STAND,
            Shape.UNSURE);

    private final Map<Shape, List<String>> phrases = new EnumMap<>(Shape.class);
    private final List<String> readMarks;
    private final List<String> before;
    private final List<String> after;
    private final List<String> anywhere;

    OfficeShapes(OfficeWords office) {
        office.phrases().forEach((sense, words) -> {
            Shape shape = SHAPES.get(sense);
            if (shape != null) {
                phrases.put(shape, folded(words.stream()));
            }
        });
        readMarks = folded(office.readMarks().stream());
        before = folded(office.before().stream());
        after = folded(office.after().stream());
        anywhere = folded(office.anywhere().stream());
    }

    private static List<String> folded(Stream<String> words) {
        return words.map(word -> MarkedText.of(word).chars()).toList();
    }

    /** Whether a word that doubts wherever it stands is in a text. */
    boolean doubts(String chars) {
        return anywhere.stream().anyMatch(chars::contains);
    }

    /** The shape of a clause, given what the grammar knows of it. */
    @Nullable
    Shape correct(String clause, Function<String, @Nullable Shape> grammar) {
        Shape known = grammar.apply(clause);
        if (known != null && SUSPENDING.contains(known)) {
            return known;
        } else if (readMarks.contains(clause)) {
            return Shape.READ;
        }
        Shape suspending = Stream.of(Shape.DISAGREE, Shape.DEFER, Shape.CONDITIONAL)
                .filter(shape -> phrases.getOrDefault(shape, List.of()).stream()
                        .filter(clause::contains)
                        .anyMatch(phrase -> known == null || !isKnown(phrase, grammar)))
                .findFirst()
                .orElse(null);
        if (suspending != null) {
            return known == null ? suspending : Shape.UNSURE;
        } else if (known == null) {
            return ofPhrase(clause);
        }
        return isDoubtful(clause) ? Shape.UNSURE : known;
    }

    /** What the grammar suspends by itself it has looked for in every clause already. */
    private static boolean isKnown(String phrase, Function<String, @Nullable Shape> grammar) {
        Shape shape = grammar.apply(phrase);
        return shape != null && SUSPENDING.contains(shape);
    }

    private @Nullable Shape ofPhrase(String clause) {
        return Stream.of(Shape.AGREE_WITH_COMMENT, Shape.AGREE, Shape.HANDED_ON)
                .filter(shape -> phrases.getOrDefault(shape, List.of()).contains(clause))
                .filter(shape ->
                        shape == Shape.HANDED_ON || !FLOOR.matcher(clause).find())
                .findFirst()
                .orElse(null);
    }

    private boolean isDoubtful(String clause) {
        Matcher agreeing = AGREEING_WORDS.matcher(IDIOM.matcher(clause).replaceAll("同意"));
        if (!agreeing.find()) {
            return false;
        }
        String plain = IDIOM.matcher(clause).replaceAll("同意");
        return before.stream().anyMatch(plain.substring(0, agreeing.start())::contains)
                || after.stream().anyMatch(plain.substring(agreeing.end())::contains);
    }
}
