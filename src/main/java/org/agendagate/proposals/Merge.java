package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of changed files where another rule book went live beneath them.
 *
 * @param files with both changes; where there are clashes, those files as they are in force
 * @param clashes the files that both changed at the same place
 */
public record Merge(RuleFiles files, List<String> clashes) {
    public Merge {
        clashes = List.copyOf(clashes);
    }

    /**
     * What both made of {@code base}, file by file; where both changed a file, line by line.
     *
     * @param base what {@code ours} and {@code theirs} both began with
     */
    public static Merge of(RuleFiles base, RuleFiles ours, RuleFiles theirs) {
        Map<String, byte[]> merged = new TreeMap<>(theirs.contents());
        List<String> clashes = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(base.contents().keySet());
        paths.addAll(ours.contents().keySet());
        for (String path : paths) {
            byte[] before = base.contents().get(path);
            byte[] mine = ours.contents().get(path);
            byte[] now = theirs.contents().get(path);
            if (Arrays.equals(before, mine) || Arrays.equals(mine, now)) {
                continue;
            }
            Optional<byte[]> both = both(before, mine, now);
            if (Arrays.equals(before, now)) {
                put(merged, path, mine);
            } else if (both.isPresent()) {
                merged.put(path, both.get());
            } else {
                clashes.add(path);
            }
        }
        return new Merge(RuleFiles.of(merged), clashes);
    }

    /** The files of {@code from} with some of them changed. */
    public static RuleFiles with(RuleFiles from, SortedMap<String, Optional<String>> changed) {
        Map<String, byte[]> files = new TreeMap<>(from.contents());
        changed.forEach((path, text) ->
                put(files, path, text.map(written -> written.getBytes(UTF_8)).orElse(null)));
        return RuleFiles.of(files);
    }

    private static void put(Map<String, byte[]> files, String path, byte @Nullable [] content) {
        if (content == null) {
            files.remove(path);
        } else {
            files.put(path, content);
        }
    }

    private static Optional<byte[]> both(byte @Nullable [] before, byte @Nullable [] mine, byte @Nullable [] now) {
        return before == null || mine == null || now == null
                ? Optional.empty()
                : LineMerge.of(new String(before, UTF_8), new String(mine, UTF_8), new String(now, UTF_8))
                        .map(text -> text.getBytes(UTF_8));
    }
}
