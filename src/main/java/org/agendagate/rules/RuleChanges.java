package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.findings.Wording;
import org.agendagate.language.Rule;
import org.jspecify.annotations.Nullable;

/** What differs between the files of two rule books: rule by rule, and line by line. */
public record RuleChanges(List<RuleChange> rules, List<FileChange> files) {
    private static final int CONTEXT = 3;

    public RuleChanges {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }

    /** What became of a rule or a file. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A rule of another text, its comments outside aside.
     *
     * @param zh what became of it, in Chinese words
     * @param en in English words
     */
    public record RuleChange(String id, String name, Kind kind, String zh, String en) {}

    /**
     * A file of another content.
     *
     * @param lines a unified difference
     */
    public record FileChange(String path, Kind kind, List<String> lines) {
        public FileChange {
            lines = List.copyOf(lines);
        }
    }

    public static RuleChanges between(RuleFiles before, RuleFiles after) {
        return new RuleChanges(rules(texts(before), texts(after)), files(before.contents(), after.contents()));
    }

    private static List<RuleChange> rules(Map<String, Text> before, Map<String, Text> after) {
        return keys(before, after)
                .flatMap(id -> change(id, before.get(id), after.get(id)).stream())
                .toList();
    }

    private static Optional<RuleChange> change(String id, @Nullable Text before, @Nullable Text after) {
        Text named = after == null ? before : after;
        return named == null
                ? Optional.empty()
                : kind(words(before), words(after)).map(kind -> told(id, before, after, named, kind));
    }

    private static List<FileChange> files(Map<String, byte[]> before, Map<String, byte[]> after) {
        return keys(before, after)
                .flatMap(path -> {
                    List<String> old = lines(before.get(path));
                    List<String> young = lines(after.get(path));
                    return kind(bytes(before.get(path)), bytes(after.get(path)))
                            .map(kind -> new FileChange(path, kind, difference(path, old, young)))
                            .stream();
                })
                .toList();
    }

    private static List<String> difference(String path, List<String> before, List<String> after) {
        return UnifiedDiffUtils.generateUnifiedDiff(path, path, before, DiffUtils.diff(before, after), CONTEXT);
    }

    private static <T> Optional<Kind> kind(@Nullable T before, @Nullable T after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        return Optional.of(before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED);
    }

    private static <T> Stream<String> keys(Map<String, T> before, Map<String, T> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream();
    }

    /** Equal where the contents are. */
    private static @Nullable ByteBuffer bytes(byte @Nullable [] content) {
        return content == null ? null : ByteBuffer.wrap(content);
    }

    private static List<String> lines(byte @Nullable [] content) {
        return content == null ? List.of() : Arrays.asList(new String(content, UTF_8).split("\\R", -1));
    }

    private static RuleChange told(String id, @Nullable Text before, @Nullable Text after, Text named, Kind kind) {
        Wording turn = RuleTurn.of(before == null ? null : before.rule(), after == null ? null : after.rule());
        return new RuleChange(id, named.rule().name(), kind, turn.zh(), turn.en());
    }

    private static Map<String, Text> texts(RuleFiles files) {
        Map<String, Text> texts = new TreeMap<>();
        for (Rule rule : RuleBook.rulesOf(files)) {
            texts.put(rule.id(), new Text(rule));
        }
        return texts;
    }

    private static @Nullable String words(@Nullable Text text) {
        return text == null ? null : text.rule().name() + text.rule().passage().text();
    }

    private record Text(Rule rule) {}
}
