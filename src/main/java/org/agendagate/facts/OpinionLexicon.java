package org.agendagate.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an opinion amount to, by the list in {@code opinions.yaml}.
 *
 * <p>All phrases that occur are found; one that lies within a longer one does not count (同意 within 不同意, 不同意
 * within 无不同意见). Of the kinds that remain, the one that stands first in {@link #SEVEREST_FIRST} holds: who agrees
 * on a condition has not simply agreed.
 */
public final class OpinionLexicon {
    private static final List<OpinionKind> SEVEREST_FIRST = List.of(
            OpinionKind.DISAGREE,
            OpinionKind.DEFER,
            OpinionKind.CONDITIONAL,
            OpinionKind.AGREE_WITH_COMMENT,
            OpinionKind.AGREE,
            OpinionKind.FORWARD);

    private record Phrase(String words, OpinionKind kind) {}

    private record Hit(int start, int end, OpinionKind kind) {
        boolean liesWithin(Hit other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> readMarks;
    private final Set<OpinionKind> counting;

    /**
     * @param phrases the phrases of each kind, found anywhere in an opinion
     * @param readMarks whole opinions that only say that somebody has read it, such as 阅
     * @param counting the kinds that count as an opinion
     */
    public OpinionLexicon(Map<OpinionKind, List<String>> phrases, Set<String> readMarks, Set<OpinionKind> counting) {
        phrases.forEach((kind, words) -> words.forEach(word -> this.phrases.add(new Phrase(normalised(word), kind))));
        this.readMarks = readMarks.stream()
                .map(OpinionLexicon::normalised)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        this.counting = counting.isEmpty() ? EnumSet.noneOf(OpinionKind.class) : EnumSet.copyOf(counting);
    }

    OpinionKind kindOf(@Nullable String text, boolean signed) {
        String words = text == null ? "" : normalised(text);
        if (words.isEmpty()) {
            return signed ? OpinionKind.NAME_ONLY : OpinionKind.EMPTY;
        }
        if (readMarks.contains(words)) {
            return OpinionKind.READ_ONLY;
        }
        Set<OpinionKind> found = kindsIn(words);
        return SEVEREST_FIRST.stream().filter(found::contains).findFirst().orElse(OpinionKind.UNCLEAR);
    }

    boolean countsAsOpinion(OpinionKind kind) {
        return counting.contains(kind);
    }

    private Set<OpinionKind> kindsIn(String words) {
        List<Hit> hits = new ArrayList<>();
        for (Phrase phrase : phrases) {
            for (int at = words.indexOf(phrase.words()); at >= 0; at = words.indexOf(phrase.words(), at + 1)) {
                hits.add(new Hit(at, at + phrase.words().length(), phrase.kind()));
            }
        }
        Set<OpinionKind> kinds = EnumSet.noneOf(OpinionKind.class);
        for (Hit hit : hits) {
            if (hits.stream().noneMatch(hit::liesWithin)) {
                kinds.add(hit.kind());
            }
        }
        return kinds;
    }

    /** Full-width and half-width forms are the same; blanks, quotes and closing punctuation do not matter. */
    private static String normalised(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isNoise(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isNoise(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || ".。!！\"“”'‘’「」『』".indexOf(point) >= 0;
    }
}
