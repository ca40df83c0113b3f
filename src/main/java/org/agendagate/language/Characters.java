package org.agendagate.language;

import java.util.Locale;

/** Finds the characters that no rule file may hold, because nobody can see them or tell them apart. */
final class Characters {
    private static final int ZEROS = 16;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** Whether it is full of zeros, as UTF-16 and files that are no text are: then nothing else is worth telling. */
    static boolean isNoText(String text) {
        return text.chars().filter(c -> c == 0).limit(ZEROS).count() == ZEROS;
    }

    /** Where a text that holds a zero is first none. */
    static int firstGarbled(String text) {
        int broken = text.indexOf(REPLACEMENT);
        int zero = text.indexOf(0);
        return broken < 0 ? zero : Math.min(broken, zero);
    }

    static void check(Source source, Problems problems) {
        String text = source.text();
        boolean garbled = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == REPLACEMENT && !garbled) {
                garbled = true;
                problems.tell(i, Mistake.NOT_UTF8);
            } else if ((isHidden(c) && !(c == BYTE_ORDER_MARK && i == 0)) || isLoneReturn(text, i)) {
                problems.tell(i, Mistake.HIDDEN_CHARACTER, String.format(Locale.ROOT, "U+%04X", c));
            }
            i += Character.charCount(c);
        }
    }

    /** The line end of very old machines, which other DRL tools do not take for one. */
    private static boolean isLoneReturn(String text, int at) {
        return text.charAt(at) == '\r' && !text.startsWith("\n", at + 1);
    }

    /** Control, direction, zero-width and private characters, halves of a pair, and exotic line ends. */
    static boolean isHidden(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
        };
    }

    /** The ASCII sign that a Chinese keyboard's sign stands for, or 0. */
    static char halfWidth(int c) {
        if (c > 0xFF00 && c < 0xFF5F) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '、' -> ',';
            case '。' -> '.';
            case '【', '〔' -> '[';
            case '】', '〕' -> ']';
            case '《', '〈' -> '<';
            case '》', '〉' -> '>';
            case '≠' -> '≠';
            case '≥' -> '≥';
            case '≤' -> '≤';
            case '—', '–', '−' -> '-';
            case '￥' -> '$';
            case '·' -> '.';
            default -> 0;
        };
    }
}
