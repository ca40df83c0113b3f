package org.agendagate.packet;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a problem quotes what was found: shortened, and with nothing in it that could disturb a terminal or a page. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /** At most 60 characters of a text, what is invisible escaped. */
    static String shorten(String text) {
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
    static String quote(String text) {
        return "`" + shorten(text).replace('`', '\'') + "`";
    }

    static String escaped(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "U+%05X" : "\\u%04x", codePoint);
    }

    /** Whether a character is not to be seen, or is half of one. */
    static boolean odd(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The known name that looks most like a given one, if one is near. */
    static @Nullable String nearest(String given, Collection<String> known) {
        String wanted = plain(given);
        String nearest = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String name : known) {
            int distance = wanted.length() > LONGEST ? least : distance(wanted, plain(name));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Letters to insert, drop, change or swap. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
