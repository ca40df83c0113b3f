package org.agendagate.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds titles that are much alike: by Dice's coefficient over the pairs of neighbouring characters.
 *
 * <p>Only titles that share an uncommon pair are compared. A pair that very many titles have tells none of them from the
 * others, and looking at it would make the cost grow with the square of the titles.
 */
final class LikeTitles {
    private static final int COMMON = 20;

    private final Map<String, List<String>> byPair = new HashMap<>();
    private final int percent;

    LikeTitles(Collection<String> keys, int percent) {
        this.percent = percent;
        // A title alone in the world is like no other.
        if (keys.size() > 1) {
            keys.forEach(key -> pairsOf(key)
                    .forEach(pair -> byPair.computeIfAbsent(pair, unseen -> new ArrayList<>())
                            .add(key)));
        }
    }

    /** The keys at least that much like {@code key}, without itself, in order. */
    Set<String> keysLike(String key) {
        Set<String> pairs = pairsOf(key);
        Set<String> candidates = new TreeSet<>();
        for (String pair : pairs) {
            List<String> holders = byPair.getOrDefault(pair, List.of());
            if (holders.size() <= COMMON) {
                candidates.addAll(holders);
            }
        }
        candidates.remove(key);
        candidates.removeIf(candidate -> !isLike(pairs, pairsOf(candidate)));
        return candidates;
    }

    /** In whole numbers, so that a likeness of exactly the limit counts. */
    private boolean isLike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return 200 * shared >= (long) percent * (one.size() + other.size());
    }

    private static Set<String> pairsOf(String key) {
        Set<String> pairs = new HashSet<>();
        for (int index = 0; index + 2 <= key.length(); index++) {
            pairs.add(key.substring(index, index + 2));
        }
        return pairs;
    }
}
