package org.agendagate.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The slip of the hand for which a file is no YAML. The parser stops where it can go on no more, often a line later and
 * always in its own words; people want to know the sign that they typed.
 *
 * @param line from 1
 * @param column from 1
 */
record YamlSlip(int line, int column, ReferenceMistake mistake) {
    /** A kind of slip as it looks in a line; the first group, or else the whole, begins where it stands. */
    private record Kind(Pattern pattern, ReferenceMistake mistake) {
        static Kind of(String pattern, ReferenceMistake mistake) {
            return new Kind(Pattern.compile(pattern), mistake);
        }
    }

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final String ENTRY = "^\\s*(?:- +)?";

    private static final List<Kind> KINDS = List.of(
            Kind.of("^ *(\\t)", ReferenceMistake.TAB),
            Kind.of("([\\u00A0\\u3000])", ReferenceMistake.ODD_BLANK),
            Kind.of(ENTRY + "[\\w-]+\\s*(：)", ReferenceMistake.CHINESE_COLON),
            Kind.of("^\\s*-([^\\s-])", ReferenceMistake.NO_BLANK_AFTER_DASH),
            Kind.of(ENTRY + "[A-Za-z]\\w*:([^\\s])", ReferenceMistake.NO_BLANK_AFTER_COLON),
            Kind.of(ENTRY + "[A-Za-z]\\w*( +[^\\s:][^:]*)$", ReferenceMistake.NO_COLON),
            Kind.of("(\"[^\"]*)$", ReferenceMistake.UNCLOSED_QUOTE),
            Kind.of("(\\[[^\\]]*)$", ReferenceMistake.UNCLOSED_LIST),
            Kind.of("[\\[,]\\s*(,)", ReferenceMistake.BLANK_WORD));

    /** The slip near a line of {@code text}; {@code null} where none of the known ones is there. */
    static @Nullable YamlSlip find(String text, int line) {
        List<String> lines = text.lines().map(YamlSlip::withoutComment).toList();
        int here = Math.min(line, lines.size()) - 1;
        int above = before(lines, here);
        YamlSlip slip = slipIn(lines, here);
        if (slip == null && above >= 0) {
            slip = slipIn(lines, above);
        }
        return slip != null || above < 0 ? slip : indentation(lines, here, above);
    }

    /** The last line before {@code index} that says anything; negative where there is none. */
    private static int before(List<String> lines, int index) {
        int above = index - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above;
    }

    private static @Nullable YamlSlip slipIn(List<String> lines, int index) {
        String line = index < 0 ? "" : lines.get(index);
        String outsideQuotes = blanked(line);
        for (Kind kind : KINDS) {
            Matcher slip = kind.pattern().matcher(outsideQuotes);
            if (slip.find()) {
                return at(line, index, slip.start(1), kind.mistake());
            }
        }
        return null;
    }

    /** One line among others of one depth is the odd one, and otherwise the one that goes deeper. */
    private static @Nullable YamlSlip indentation(List<String> lines, int here, int above) {
        int earlier = before(lines, above);
        int depth = depth(lines.get(here));
        boolean aboveIsOdd = earlier >= 0 && depth(lines.get(earlier)) == depth && depth(lines.get(above)) != depth;
        int odd = aboveIsOdd ? above : here;
        return depth == depth(lines.get(above))
                ? null
                : at(lines.get(odd), odd, depth(lines.get(odd)), ReferenceMistake.INDENTATION);
    }

    private static YamlSlip at(String line, int index, int offset, ReferenceMistake mistake) {
        return new YamlSlip(index + 1, line.codePointCount(0, offset) + 1, mistake);
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == ' ') {
            depth++;
        }
        return depth;
    }

    private static String withoutComment(String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.find() ? line.substring(0, comment.start()) : line;
    }

    /** What stands in closed quotes is a text and may be anything. */
    private static String blanked(String line) {
        Matcher text = QUOTED.matcher(line);
        StringBuilder plain = new StringBuilder();
        while (text.find()) {
            text.appendReplacement(plain, "x".repeat(text.group().length()));
        }
        return text.appendTail(plain).toString();
    }
}
