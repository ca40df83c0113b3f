package org.agendagate.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.agendagate.texts.EditDistance;
import org.jspecify.annotations.Nullable;

/** Finds the known word that somebody most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate nearest to {@code word}, or {@code null} where none is near. */
    public static @Nullable String find(String word, Collection<String> candidates) {
        if (word.length() > 60) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, word.length() / 3);
        return candidates.stream()
                .map(candidate -> Map.entry(candidate, EditDistance.between(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(entry -> entry.getValue() <= allowed)
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
