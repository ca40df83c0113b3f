package org.agendagate.documents;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What one text changed against another, paragraph by paragraph; white space within them does not matter.
 *
 * @param sameText the two have the same normalised text, though perhaps other paragraphs
 * @param changes in the order of the text; empty where the paragraphs are the same
 */
public record TextChanges(boolean sameText, List<Change> changes) {
    /** Beyond so many pairs of different paragraphs two texts are not compared one by one: they have little in common. */
    private static final long MOST_PAIRS = 25_000_000;

    public TextChanges {
        changes = List.copyOf(changes);
    }

    /**
     * Paragraphs that were replaced, taken out or put in.
     *
     * @param at number of the first of them in the earlier text, from 1; where some were put in, of the one they stand
     *     before
     * @param before as they were; empty where they were put in
     * @param after as they are; empty where they were taken out
     */
    public record Change(int at, List<String> before, List<String> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** By the newest reading that both were read by; empty where there is none. */
    public static Optional<TextChanges> betweenTexts(List<DocumentText> before, List<DocumentText> after) {
        for (int at = before.size() - 1; at >= 0; at--) {
            DocumentText earlier = before.get(at);
            Optional<TextChanges> changes = after.stream()
                    .filter(later -> later.reading() == earlier.reading())
                    .findFirst()
                    .map(later -> between(earlier.paragraphs(), later.paragraphs()));
            if (changes.isPresent()) {
                return changes;
            }
        }
        return Optional.empty();
    }

    /** What {@code after} changed against {@code before}. */
    public static TextChanges between(List<String> before, List<String> after) {
        List<String> earlier = normal(before);
        List<String> later = normal(after);
        int shorter = Math.min(earlier.size(), later.size());
        int start = 0;
        while (start < shorter && earlier.get(start).equals(later.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && earlier.get(earlier.size() - 1 - end).equals(later.get(later.size() - 1 - end))) {
            end++;
        }
        List<Change> changes = new ArrayList<>();
        for (Delta delta :
                deltas(earlier.subList(start, earlier.size() - end), later.subList(start, later.size() - end), start)) {
            changes.add(new Change(
                    delta.from() + 1,
                    before.subList(delta.from(), delta.from() + delta.removed()),
                    after.subList(delta.to(), delta.to() + delta.added())));
        }
        return new TextChanges(
                NormalText.of(before).text().equals(NormalText.of(after).text()), changes);
    }

    private static List<String> normal(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> NormalText.of(List.of(paragraph)).text())
                .toList();
    }

    /** At {@code from} of the earlier and {@code to} of the later text so many were taken out and put in. */
    private record Delta(int from, int removed, int to, int added) {
        boolean continues(Delta earlier) {
            return from == earlier.from + earlier.removed && to == earlier.to + earlier.added;
        }

        Delta with(Delta next) {
            return new Delta(from, removed + next.removed, to, added + next.added);
        }
    }

    private static List<Delta> deltas(List<String> before, List<String> after, int offset) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > MOST_PAIRS) {
            return List.of(new Delta(offset, before.size(), offset, after.size()));
        }
        // What was replaced comes as one put in and one taken out.
        Deque<Delta> deltas = new ArrayDeque<>();
        for (AbstractDelta<String> found : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            Delta delta = new Delta(
                    offset + found.getSource().getPosition(),
                    found.getSource().size(),
                    offset + found.getTarget().getPosition(),
                    found.getTarget().size());
            deltas.add(
                    !deltas.isEmpty() && delta.continues(deltas.getLast())
                            ? deltas.removeLast().with(delta)
                            : delta);
        }
        return List.copyOf(deltas);
    }
}
