package org.agendagate.language;

import org.jspecify.annotations.Nullable;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param text as written; for a text without its quotes and escapes
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param slip the signs of a Chinese keyboard it was written with; {@code null} where it was not
 * @param firstOnLine whether only white space stands before it on its line
 * @param broken whether a problem with it was told already, so that nothing more is told about what follows from it
 */
record Token(
        Kind kind,
        String text,
        int start,
        int end,
        @Nullable String slip,
        boolean firstOnLine,
        boolean broken) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isVariable() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** The word with the sign it lacks. */
    Token asVariable() {
        return new Token(kind, "$" + text, start, end, slip, firstOnLine, broken);
    }

    /** The word as a problem quotes it: long ones cut. */
    String quoted() {
        return Problems.shortened(text);
    }
}
