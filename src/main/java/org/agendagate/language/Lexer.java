package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a rule file into words, numbers, texts and signs. Signs of a Chinese keyboard are told and then taken for what
 * they stand for, so that one slip is one problem.
 */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of(
            "===", "!==", "==", "!=", "<=", ">=", "=>", "=<", "<>", "&&", "||", "->", "::", "!.", "?.", "++", "--",
            "+=", "-=", "*=", "/=", "~=", "=~", "<<", ">>");

    private final Source source;
    private final Problems problems;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean lineIsBlank = true;

    private Lexer(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.text = source.text();
    }

    /** All tokens of the file; the last one is of kind {@link Token.Kind#END}. */
    static List<Token> read(Source source, Problems problems) {
        return new Lexer(source, problems).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            readNext(text.codePointAt(at));
        }
        add(Token.Kind.END, "", contentEnd(), null, false);
        return tokens;
    }

    /** Behind the last thing that was written, where something missing at the end would have to stand. */
    private int contentEnd() {
        at = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        return at;
    }

    private void readNext(int c) {
        if (c == '\n' || c == '\r') {
            lineIsBlank = true;
            at++;
        } else if (c == ' ' || c == '\t' || Characters.isHidden(c)) {
            at += Character.charCount(c);
        } else if (Character.isSpaceChar(c)) {
            problems.tell(at, Mistake.FULL_WIDTH_SPACE);
            skipSpaces();
        } else if (text.startsWith("//", at)) {
            at = lineEnd(at);
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (c == '"' || c == '“' || c == '”' || c == '＂' || c == '「' || c == '」') {
            readText(c);
        } else if (c == '\'' || c == '‘' || c == '’' || c == '`') {
            readOddlyQuoted();
        } else {
            readWordOrSign(c);
        }
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
    }

    private void skipComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            problems.tell(at, Mistake.UNCLOSED_COMMENT);
            at = text.length();
        } else {
            lineIsBlank |= text.substring(at, close).contains("\n");
            at = close + 2;
        }
    }

    private void readText(int quote) {
        int start = at;
        boolean straight = quote == '"';
        TextReader reader = new TextReader(source, problems, start + 1, straight);
        if (!reader.closed()) {
            problems.tell(start, Mistake.UNCLOSED_TEXT);
        }
        if (reader.value().length() > Bounds.TEXT_LENGTH) {
            problems.tell(start, Mistake.TEXT_TOO_LONG, Bounds.TEXT_LENGTH);
        }
        at = reader.end();
        add(Token.Kind.TEXT, reader.value(), start, straight ? null : Character.toString(quote), !reader.closed());
    }

    private void readOddlyQuoted() {
        int start = at;
        problems.tell(start, Mistake.SINGLE_QUOTE);
        int lineEnd = lineEnd(start);
        int close = start + 1;
        while (close < lineEnd && "'‘’`".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        at = Math.min(close + 1, lineEnd);
        add(Token.Kind.TEXT, text.substring(start + 1, close), start, null, true);
    }

    private boolean skipsOddLine() {
        OddLine odd = lineIsBlank ? OddLine.find(text, at) : null;
        if (odd == null) {
            return false;
        }
        problems.tell(at, odd.mistake(), odd.sign());
        at = lineEnd(at);
        return true;
    }

    private void readWordOrSign(int c) {
        int start = at;
        if (skipsOddLine()) {
            return;
        }
        if (isWordStart(half(c))) {
            readWord(start);
        } else if (isDigit(half(c))) {
            readNumber(start);
        } else if (text.startsWith("\\u", at)) {
            problems.refuse(start, Refusal.UNICODE_ESCAPE, "\\u");
            at += 2;
            while (at < text.length() && continuesWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            add(Token.Kind.WORD, text.substring(start, at), start, null, true);
        } else {
            readSign(start);
        }
    }

    private void readWord(int start) {
        while (at < text.length() && continuesWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        addPlain(Token.Kind.WORD, start);
    }

    private boolean continuesWord(int c) {
        boolean hyphenated = c == '-' && at + 1 < text.length() && isAsciiLetter(text.charAt(at + 1));
        return hyphenated || Characters.isHidden(c) || isWordStart(half(c)) || isDigit(half(c));
    }

    private void readNumber(int start) {
        while (at < text.length() && continuesNumber(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        addPlain(Token.Kind.NUMBER, start);
    }

    /** Takes in what is stuck to a number, also the dashes of a date, so that it is told as a whole. */
    private boolean continuesNumber(int c) {
        boolean beforeDigit = at + 1 < text.length() && isDigit(half(text.charAt(at + 1)));
        return isDigit(half(c)) || isWordStart(half(c)) || (beforeDigit && (half(c) == '.' || half(c) == '-'));
    }

    private void readSign(int start) {
        StringBuilder halves = new StringBuilder();
        for (int i = at; i < text.length() && i < at + 3; i++) {
            halves.append((char) half(text.charAt(i)));
        }
        int length = LONG_SIGNS.stream()
                .filter(sign -> halves.indexOf(sign) == 0)
                .mapToInt(String::length)
                .findFirst()
                .orElse(Character.charCount(text.codePointAt(at)));
        at += length;
        addPlain(Token.Kind.SIGN, start);
    }

    private static String asciiSign(String sign) {
        return switch (sign) {
            case "≠" -> "!=";
            case "≥" -> ">=";
            case "≤" -> "<=";
            default -> sign;
        };
    }

    /** Adds what was read in half width, without what nobody can see, and remembers what it was. */
    private void addPlain(Token.Kind kind, int start) {
        String written = text.substring(start, at);
        StringBuilder plain = new StringBuilder();
        written.codePoints().filter(c -> !Characters.isHidden(c)).forEach(c -> plain.appendCodePoint(half(c)));
        String value = asciiSign(plain.toString());
        boolean slip = written.codePoints().anyMatch(c -> half(c) != c) || !value.contentEquals(plain);
        add(kind, value, start, slip ? Problems.shortened(written) : null, false);
    }

    private static int half(int c) {
        char half = Characters.halfWidth(c);
        return half == 0 ? c : half;
    }

    private static boolean isWordStart(int c) {
        return c == '$' || c == '_' || Character.isLetter(c);
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void add(Token.Kind kind, String value, int start, @Nullable String slip, boolean broken) {
        tokens.add(new Token(kind, value, start, at, slip, lineIsBlank, broken));
        lineIsBlank = false;
    }
}
