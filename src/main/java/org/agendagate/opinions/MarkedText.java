package org.agendagate.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.texts.FoldedText;

/** A folded text that knows where each of its characters stood, with what is set aside as single marks. */
final class MarkedText {
    /** Stands for what no clause of the grammar contains, such as a line through a character. */
    private static final char STRANGE = '\u0338';

    private final String written;
    private final String chars;
    private final int[] starts;
    private final int[] ends;

    private MarkedText(String written, String chars, int[] starts, int[] ends) {
        this.written = written;
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
    }

    static MarkedText of(String text) {
        StringBuilder folded = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int point = text.codePointAt(at);
            next = at + Character.charCount(point);
            for (char character : fold(point).toCharArray()) {
                folded.append(character);
                places.add(new int[] {at, next});
            }
        }
        return new MarkedText(
                text,
                folded.toString(),
                places.stream().mapToInt(place -> place[0]).toArray(),
                places.stream().mapToInt(place -> place[1]).toArray());
    }

    private static String fold(int point) {
        if (point == '\n' || point == '\r' || point == 0x85 || (point | 1) == 0x2029) {
            return "\n";
        }
        int type = Character.getType(point);
        boolean combining = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        if (combining && !isVariation(point) && point != 0x20E3) {
            return String.valueOf(STRANGE);
        }
        return lower(FoldedText.word(Character.toString(point)));
    }

    /** Only letters of the basic alphabet: what folds to them is theirs already. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int index = 0; index < lower.length(); index++) {
            char character = lower.charAt(index);
            if (character >= 'A' && character <= 'Z') {
                lower.setCharAt(index, (char) (character + 32));
            }
        }
        return lower.toString();
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** This text with {@code mark} for whatever {@code pattern} finds. */
    MarkedText mark(Pattern pattern, String mark) {
        return mark(pattern, found -> true, mark);
    }

    /** As {@link #mark(Pattern, String)}, where {@code which} says so of what was found. */
    MarkedText mark(Pattern pattern, Predicate<String> which, String mark) {
        Matcher found = pattern.matcher(chars);
        StringBuilder marked = new StringBuilder();
        int[] newStarts = new int[chars.length()];
        int[] newEnds = new int[chars.length()];
        int copied = 0;
        while (found.find()) {
            if (!which.test(found.group())) {
                continue;
            }
            copied = copy(copied, found.start(), marked, newStarts, newEnds);
            if (!mark.isEmpty()) {
                newStarts[marked.length()] = starts[found.start()];
                newEnds[marked.length()] = ends[found.end() - 1];
                marked.append(mark);
            }
            copied = found.end();
        }
        copy(copied, chars.length(), marked, newStarts, newEnds);
        return new MarkedText(written, marked.toString(), newStarts, newEnds);
    }

    private int copy(int from, int to, StringBuilder marked, int[] newStarts, int[] newEnds) {
        for (int index = from; index < to; index++) {
            newStarts[marked.length()] = starts[index];
            newEnds[marked.length()] = ends[index];
            marked.append(chars.charAt(index));
        }
        return to;
    }

    /** What {@code separators} part, without what is empty. */
    List<MarkedText> parts(Pattern separators) {
        List<MarkedText> parts = new ArrayList<>();
        Matcher found = separators.matcher(chars);
        int start = 0;
        while (found.find()) {
            add(start, found.start(), parts);
            start = found.end();
        }
        add(start, chars.length(), parts);
        return parts;
    }

    private void add(int start, int end, List<MarkedText> parts) {
        if (end > start) {
            parts.add(part(start, end));
        }
    }

    MarkedText part(int start, int end) {
        return new MarkedText(
                written,
                chars.substring(start, end),
                java.util.Arrays.copyOfRange(starts, start, end),
                java.util.Arrays.copyOfRange(ends, start, end));
    }

    String chars() {
        return chars;
    }

    /** As it was written. */
    String words() {
        return chars.isEmpty() ? "" : written.substring(starts[0], ends[chars.length() - 1]);
    }
}
