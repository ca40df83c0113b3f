package org.agendagate.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.texts.FoldedText;
import org.agendagate.texts.PhraseFinder;
import org.agendagate.texts.PhraseFinder.Hit;

/**
 * Finds the words that show a red line, each text in one pass, however it is written. Words of a clause
 * that says the contrary before them ("不得提供担保") do not count.
 */
public final class RedLineWords {
    private static final String CLAUSE_ENDS = ",。;!?:";

    /** A word of a list; the one nearest to the list's beginning is the one told. */
    private record Listed(RedLineKind kind, int rank, String word) {}

    /** What a phrase stands for: words of lists, a word of the contrary, or both. */
    private record Sense(List<Listed> words, boolean contrary) {
        Sense and(Sense other) {
            return new Sense(Stream.concat(words.stream(), other.words.stream()).toList(), contrary || other.contrary);
        }
    }

    private final PhraseFinder<Sense> finder;
    private final Map<RedLineKind, List<String>> words;
    private final List<String> contrary;

    /**
     * @param words the words of each red line, in the order in which they are told
     * @param contrary words that, standing before them in the same clause, say the contrary
     */
    public RedLineWords(Map<RedLineKind, List<String>> words, List<String> contrary) {
        this.words = Map.copyOf(words);
        this.contrary = List.copyOf(contrary);
        Map<String, Sense> senses = new HashMap<>();
        words.forEach((kind, list) -> {
            for (int rank = 0; rank < list.size(); rank++) {
                Listed listed = new Listed(kind, rank, list.get(rank));
                senses.merge(FoldedText.word(list.get(rank)), new Sense(List.of(listed), false), Sense::and);
            }
        });
        contrary.forEach(word -> senses.merge(FoldedText.word(word), new Sense(List.of(), true), Sense::and));
        finder = PhraseFinder.of(senses);
    }

    /** The words of a red line, as listed. */
    public List<String> words(RedLineKind kind) {
        return words.getOrDefault(kind, List.of());
    }

    /** The words of the contrary, as listed. */
    public List<String> contrary() {
        return contrary;
    }

    /** The first word of each red line's list that stands in a text; red lines without any are left out. */
    public Map<RedLineKind, String> in(List<String> texts) {
        Map<RedLineKind, Listed> found = new EnumMap<>(RedLineKind.class);
        texts.forEach(text -> look(FoldedText.word(text), found));
        Map<RedLineKind, String> words = new EnumMap<>(RedLineKind.class);
        found.forEach((kind, listed) -> words.put(kind, listed.word()));
        return words;
    }

    private void look(String text, Map<RedLineKind, Listed> found) {
        int clauseStart = 0;
        int read = 0;
        int contraryUntil = Integer.MAX_VALUE;
        for (Hit<Sense> hit : finder.all(text)) {
            for (; read < hit.end(); read++) {
                if (CLAUSE_ENDS.indexOf(text.charAt(read)) >= 0) {
                    clauseStart = read + 1;
                    contraryUntil = Integer.MAX_VALUE;
                }
            }
            if (hit.start() >= clauseStart) {
                if (contraryUntil > hit.start()) {
                    hit.meaning().words().forEach(word -> found.merge(word.kind(), word, RedLineWords::first));
                }
                if (hit.meaning().contrary()) {
                    contraryUntil = Math.min(contraryUntil, hit.end());
                }
            }
        }
    }

    private static Listed first(Listed one, Listed other) {
        return other.rank() < one.rank() ? other : one;
    }
}
