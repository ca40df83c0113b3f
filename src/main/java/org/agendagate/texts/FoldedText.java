package org.agendagate.texts;

import java.text.Normalizer;
import java.util.BitSet;

/**
 * A text as words are looked for in it: simplified, half-width, without white space and invisible characters, but
 * knowing where lines end. Folding goes character by character, so it is linear in any text.
 */
public final class FoldedText {
    private static final CharacterFolding FOLDING = new CharacterFolding(
            character -> CharacterFolding.SIMPLIFYING.of(Normalizer.normalize(character, Normalizer.Form.NFKC)));

    private final StringBuilder chars;
    private final BitSet lineStarts = new BitSet();

    private FoldedText(int length) {
        chars = new StringBuilder(length);
    }

    public static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text.length());
        text.codePoints().forEach(folded::add);
        return folded;
    }

    /** The folded characters of a single word. */
    public static String word(String text) {
        return of(text).text();
    }

    public String text() {
        return chars.toString();
    }

    public int length() {
        return chars.length();
    }

    public char at(int index) {
        return chars.charAt(index);
    }

    /** Whether a new line begins at a place. */
    public boolean startsLine(int index) {
        return lineStarts.get(index);
    }

    private void add(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x85 || (codePoint | 1) == 0x2029) {
            lineStarts.set(chars.length());
        } else if (!isNoise(codePoint)) {
            chars.append(FOLDING.of(codePoint));
        }
    }

    private static boolean isNoise(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
