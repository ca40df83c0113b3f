package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule as it is written in its file.
 *
 * @param comment what is said above it, without the signs of a comment; empty where nothing is
 * @param text from the word {@code rule} to behind {@code end}
 * @param conditions the lines between {@code when} and {@code then}
 */
public record Passage(String comment, String text, String conditions) {
    private static final Pattern PART =
            Pattern.compile("//(?<line>[^\\r\\n]*)|/\\*(?<block>.*?)\\*/|\\R", Pattern.DOTALL);

    /** Cuts a rule out of the text of its file. */
    static Passage of(Source source, Syntax.Span span) {
        String file = source.text();
        return new Passage(
                comment(file, span.above(), span.start()),
                lines(file.substring(span.start(), span.end())),
                lines(file.substring(span.when(), span.then())));
    }

    /** A comment that begins on the line of what stands before belongs to that. */
    private static String comment(String file, int from, int to) {
        List<String> lines = new ArrayList<>();
        Matcher parts = PART.matcher(file).region(from, to);
        int breaks = from == 0 ? 1 : 0;
        while (parts.find()) {
            String line = parts.group("line");
            String block = parts.group("block");
            if (line == null && block == null) {
                breaks++;
            } else if (breaks > 0 || !lines.isEmpty()) {
                if (breaks > 1 && !lines.isEmpty()) {
                    lines.add("");
                }
                lines.add(
                        line == null
                                ? plain(block)
                                : line.replaceFirst("^/+", "").strip());
                breaks = 0;
            }
        }
        return String.join("\n", lines);
    }

    private static String plain(String block) {
        return block.lines()
                .map(line -> line.replaceFirst("^\\s*\\*+", "").strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Without blank lines around, and with line breaks of one kind. */
    private static String lines(String text) {
        String below = text.replaceFirst("^[^\\S\\r\\n]*\\R", "");
        String rest = below.equals(text) ? text.stripLeading() : below;
        return rest.stripTrailing().lines().collect(Collectors.joining("\n"));
    }
}
