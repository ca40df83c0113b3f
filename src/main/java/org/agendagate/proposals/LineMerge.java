package org.agendagate.proposals;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Joins two changes of one text, line by line; what touches the same lines, or lines beside one another, it leaves to people. */
final class LineMerge {
    private LineMerge() {}

    static Optional<String> of(String base, String one, String other) {
        if (one.equals(other) || base.equals(other)) {
            return Optional.of(one);
        } else if (base.equals(one)) {
            return Optional.of(other);
        }
        List<String> lines = lines(base);
        List<AbstractDelta<String>> ours = DiffUtils.diff(lines, lines(one)).getDeltas();
        List<AbstractDelta<String>> theirs = DiffUtils.diff(lines, lines(other)).getDeltas();
        if (ours.stream()
                .anyMatch(our -> theirs.stream().anyMatch(their -> touch(our.getSource(), their.getSource())))) {
            return Optional.empty();
        }
        List<String> merged = new ArrayList<>(lines);
        Stream.concat(ours.stream(), theirs.stream())
                .sorted(Comparator.comparingInt((AbstractDelta<String> delta) ->
                                delta.getSource().getPosition())
                        .reversed())
                .forEach(delta -> {
                    int from = delta.getSource().getPosition();
                    merged.subList(from, from + delta.getSource().size()).clear();
                    merged.addAll(from, delta.getTarget().getLines());
                });
        return Optional.of(String.join("\n", merged));
    }

    private static boolean touch(Chunk<String> one, Chunk<String> other) {
        return one.getPosition() <= other.getPosition() + other.size()
                && other.getPosition() <= one.getPosition() + one.size();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }
}
