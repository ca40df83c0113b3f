package org.agendagate.texts;

import java.util.Locale;

/** How a problem quotes what was found: shortened, and with nothing in it that could disturb a terminal or a page. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** At most 60 characters of a text, what is invisible escaped. */
    public static String shorten(String text) {
        StringBuilder quoted = new StringBuilder();
        int i = 0;
        while (i < text.length() && quoted.length() < LONGEST) {
            int codePoint = text.codePointAt(i);
            quoted.append(odd(codePoint) ? escaped(codePoint) : Character.toString(codePoint));
            i += Character.charCount(codePoint);
        }
        return i < text.length() ? quoted.append('…').toString() : quoted.toString();
    }

    /** A shortened text in backticks. */
    public static String text(String text) {
        return "`" + shorten(text).replace('`', '\'') + "`";
    }

    public static String escaped(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "U+%05X" : "\\u%04x", codePoint);
    }

    /** Whether a character is not to be seen, or is half of one. */
    public static boolean odd(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
