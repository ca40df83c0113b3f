package org.agendagate.opinions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists of the grammar, and the patterns they are put together to. */
final class Words {
    private static final Pattern PART = Pattern.compile("\\{([A-Z_]+)}");
    private static final Pattern DEFINITION = Pattern.compile("([A-Z_]+) = (.*)");

    private final Map<String, String> parts = new HashMap<>();

    /** The words of {@code words.txt}, and {@code more} of them. */
    Words(Map<String, String> more) {
        lines("words.txt").forEach(this::define);
        parts.putAll(more);
    }

    private void define(String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (!definition.matches()) {
            throw new IllegalStateException("no line of words: " + line);
        }
        parts.put(definition.group(1), longestFirst(definition.group(2)));
    }

    private static String longestFirst(String words) {
        if (words.contains("  ")) {
            throw new IllegalStateException("an empty word stands among " + words);
        }
        return Arrays.stream(words.split(" ", -1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    /** Gives a part a name, for the patterns after it. */
    void name(String part, String expression) {
        parts.put(part, expression);
    }

    Pattern pattern(String expression) {
        return Pattern.compile(expand(expression));
    }

    private String expand(String expression) {
        return PART.matcher(expression)
                .replaceAll(part -> Matcher.quoteReplacement("(?:" + expand(part(part.group(1))) + ")"));
    }

    /** The words of a line that are words only. */
    List<String> list(String name) {
        return List.of(part(name).split("\\|", -1));
    }

    private String part(String name) {
        return Objects.requireNonNull(parts.get(name), () -> "no words are named " + name);
    }

    /** The lines of a file of the grammar without comments and empty ones. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
