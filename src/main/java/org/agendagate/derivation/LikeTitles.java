package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds titles that are much alike: by Dice's coefficient over the pairs of neighbouring characters.
 *
 * <p>Only titles that share an uncommon pair are compared. A pair that very many titles have tells none of them from the
 * others, and looking at it would make the cost grow with the square of the titles.
 */
final class LikeTitles {
    private static final int COMMON = 20;

    /** The pairs of each title, as numbers in order; empty where a title is alone in the world and like no other. */
    private final Map<String, int[]> pairs = new LinkedHashMap<>();

    private final Map<Integer, List<String>> byPair = new HashMap<>();
    private final int percent;

    LikeTitles(Collection<String> keys, int percent) {
        this.percent = percent;
        if (keys.size() > 1) {
            keys.forEach(key -> pairs.put(key, pairsOf(key)));
        }
        pairs.forEach((key, own) -> {
            for (int pair : own) {
                byPair.computeIfAbsent(pair, unseen -> new ArrayList<>()).add(key);
            }
        });
    }

    /** The keys at least that much like {@code key}, without itself. */
    Set<String> keysLike(String key) {
        int[] known = pairs.get(key);
        int[] own = known == null ? pairsOf(key) : known;
        Set<String> like = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int pair : own) {
            List<String> holders = byPair.getOrDefault(pair, List.of());
            if (holders.size() <= COMMON) {
                seen.addAll(holders);
            }
        }
        seen.remove(key);
        for (String candidate : seen) {
            if (isLike(own, pairs.getOrDefault(candidate, new int[0]))) {
                like.add(candidate);
            }
        }
        return like;
    }

    /** In whole numbers, so that a likeness of exactly the limit counts. */
    private boolean isLike(int[] one, int[] other) {
        long needed = (long) percent * (one.length + other.length);
        return 200L * Math.min(one.length, other.length) >= needed && 200L * shared(one, other) >= needed;
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        int at = 0;
        for (int pair : one) {
            while (at < other.length && other[at] < pair) {
                at++;
            }
            if (at < other.length && other[at] == pair) {
                shared++;
            }
        }
        return shared;
    }

    private static int[] pairsOf(String key) {
        int[] pairs = new int[Math.max(0, key.length() - 1)];
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] = key.charAt(index) << Character.SIZE | key.charAt(index + 1);
        }
        Arrays.sort(pairs);
        return IntStream.of(pairs).distinct().toArray();
    }
}
