package org.agendagate.language;

/** Reads what stands between quotes. A text ends on the line it began. */
final class TextReader {
    private static final String CLOSING = "\"“”＂「」";

    private final String text;
    private final StringBuilder value = new StringBuilder();
    private final boolean closed;
    private int at;

    TextReader(Source source, Problems problems, int start, boolean straight) {
        this.text = source.text();
        at = start;
        while (at < text.length() && !endsHere(straight)) {
            at = text.charAt(at) == '\\' ? readEscape(problems) : readCharacter();
        }
        closed = at < text.length() && !isLineEnd(text.charAt(at));
        at = closed ? at + 1 : at;
    }

    String value() {
        return value.toString();
    }

    boolean closed() {
        return closed;
    }

    /** Offset behind the closing quote. */
    int end() {
        return at;
    }

    private boolean endsHere(boolean straight) {
        char c = text.charAt(at);
        return isLineEnd(c) || (straight ? c == '"' : CLOSING.indexOf(c) >= 0);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private int readCharacter() {
        value.append(text.charAt(at));
        return at + 1;
    }

    private int readEscape(Problems problems) {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        switch (escaped) {
            case '"', '\\' -> value.append(escaped);
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'u' -> {
                problems.refuse(at, Refusal.UNICODE_ESCAPE, "\\u");
                value.append('?');
            }
            default -> {
                problems.tell(at, Mistake.BAD_ESCAPE, isLineEnd(escaped) ? "" : Character.toString(escaped));
                value.append('?');
                return isLineEnd(escaped) ? at + 1 : at + 2;
            }
        }
        return at + 2;
    }

    /** The offset of the character at {@code index} of a text's value; {@code start} is that of its opening quote. */
    static int offsetOf(Source source, int start, int index) {
        int offset = start + 1;
        for (int i = 0; i < index; i++) {
            offset += source.text().charAt(offset) == '\\' ? 2 : 1;
        }
        return offset;
    }
}
