package org.agendagate.reading;

import java.text.Normalizer;

/**
 * Text as a marking is looked for in it: simplified, half-width, without white space and invisible characters, but
 * knowing where white space and line ends stood. Folding goes character by character, so it is linear in any text.
 */
final class MarkingText {
    private static final String TRADITIONAL = "機祕絕絶級長啟啓標識誌業個";
    private static final String SIMPLIFIED = "机秘绝绝级长启启标识志业个";
    private static final byte GAP = 1;
    private static final byte LINE = 2;

    private final StringBuilder chars = new StringBuilder();
    /** What stood before each character; set for one place past the end, too. */
    private final byte[] before;

    private final boolean fileName;
    private boolean manyLines;

    MarkingText(String text) {
        before = new byte[2 * text.length() + 64];
        before[0] = LINE;
        text.codePoints().forEach(this::add);
        before[chars.length()] = LINE;
        fileName = endsLikeFileName();
    }

    CharSequence chars() {
        return chars;
    }

    int length() {
        return chars.length();
    }

    /** The character at a place, or a space where the text has none. */
    char at(int index) {
        return index >= 0 && index < chars.length() ? chars.charAt(index) : ' ';
    }

    boolean has(String word, int index) {
        if (index < 0 || index + word.length() > chars.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars.charAt(index + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word ends right before a place. */
    boolean hasBefore(String word, int index) {
        return has(word, index - word.length());
    }

    /** Whether a line begins at a place, or the text ends there. */
    boolean atLine(int index) {
        return before[index] == LINE;
    }

    boolean gapBefore(int index) {
        return before[index] != 0;
    }

    boolean oneLine() {
        return !manyLines;
    }

    /** Whether the text is one line and ends like a file name: a dot and one to five letters or digits. */
    boolean isFileName() {
        return fileName;
    }

    private boolean endsLikeFileName() {
        int dot = chars.lastIndexOf(".");
        int letters = chars.length() - dot - 1;
        return oneLine() && dot > 0 && letters >= 1 && letters <= 5 && latin(dot + 1);
    }

    private boolean latin(int from) {
        for (int i = from; i < chars.length(); i++) {
            if (chars.charAt(i) >= 0x80 || !Character.isLetterOrDigit(chars.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x85 || (codePoint | 1) == 0x2029) {
            before[chars.length()] = LINE;
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            before[chars.length()] = (byte) Math.max(GAP, before[chars.length()]);
        } else if (!invisible(codePoint)) {
            manyLines |= chars.length() > 0 && before[chars.length()] == LINE;
            append(codePoint);
        }
    }

    private void append(int codePoint) {
        if (folds(codePoint)) {
            String folded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            // Where one character stands for many, as few of them do, a mark is told by its first ones.
            chars.append(folded, 0, Math.min(folded.length(), 2));
        } else {
            chars.appendCodePoint(codePoint);
        }
        int last = chars.length() - 1;
        int variant = TRADITIONAL.indexOf(chars.charAt(last));
        if (variant >= 0) {
            chars.setCharAt(last, SIMPLIFIED.charAt(variant));
        }
    }

    /** Only blocks of forms that stand for other characters; Chinese characters and Latin letters stay. */
    private static boolean folds(int codePoint) {
        return within(codePoint, 0x2E80, 0x2FDF)
                || within(codePoint, 0x3200, 0x33FF)
                || within(codePoint, 0xF900, 0xFAFF)
                || within(codePoint, 0xFE10, 0xFFEF)
                || within(codePoint, 0x1F100, 0x1F2FF)
                || within(codePoint, 0x2F800, 0x2FA1F);
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
