package org.agendagate.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.PayloadTrie;
import org.ahocorasick.trie.handler.PayloadEmitHandler;

/**
 * Finds many phrases in one pass over a text (Aho and Corasick), however many they are.
 *
 * @param <T> what a phrase means
 */
public final class PhraseFinder<T> {
    /**
     * A phrase that stands in a text.
     *
     * @param start its first character
     * @param end the place after its last character
     */
    public record Hit<T>(int start, int end, String phrase, T meaning) {}

    private final PayloadTrie<T> trie;

    private PhraseFinder(PayloadTrie<T> trie) {
        this.trie = trie;
    }

    /** A finder of {@code phrases}, each with its meaning; empty ones are left out. */
    public static <T> PhraseFinder<T> of(Map<String, T> phrases) {
        PayloadTrie.PayloadTrieBuilder<T> builder = PayloadTrie.builder();
        phrases.forEach((phrase, meaning) -> {
            if (!phrase.isEmpty()) {
                builder.addKeyword(phrase, meaning);
            }
        });
        return new PhraseFinder<>(builder.build());
    }

    /** Every phrase wherever it stands, overlapping ones too, in the order of their ends. */
    public List<Hit<T>> all(CharSequence text) {
        List<Hit<T>> hits = new ArrayList<>();
        trie.parseText(text, (PayloadEmitHandler<T>)
                emit -> hits.add(new Hit<>(emit.getStart(), emit.getEnd() + 1, emit.getKeyword(), emit.getPayload())));
        return hits;
    }

    /** The phrases in a text without those that lie within a longer one. */
    public List<Hit<T>> longest(CharSequence text) {
        List<Hit<T>> hits = all(text);
        // Of hits in the order of their ends, one lies only within such as begin no later and end no earlier.
        List<Hit<T>> kept = new ArrayList<>();
        int earliestStart = Integer.MAX_VALUE;
        for (int index = hits.size() - 1; index >= 0; index--) {
            Hit<T> hit = hits.get(index);
            if (hit.start() < earliestStart) {
                earliestStart = hit.start();
                kept.add(hit);
            }
        }
        Collections.reverse(kept);
        return kept;
    }
}
