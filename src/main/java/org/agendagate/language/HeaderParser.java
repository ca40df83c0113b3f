package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agendagate.language.Syntax.Entry;
import org.jspecify.annotations.Nullable;

/** Reads what stands between a rule's name and {@code when}: entries with {@code @}, then dates and the switch. */
final class HeaderParser {
    static final Set<String> ATTRIBUTES = Set.of("date-effective", "date-expires", "enabled");

    private final Tokens tokens;
    private final Problems problems;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> attributes = new ArrayList<>();

    HeaderParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> attributes() {
        return attributes;
    }

    void parse() {
        while (!endsHeader()) {
            Token token = tokens.peek();
            if (token.isSign("@")) {
                tokens.next();
                parseEntry(token);
            } else if (isAttribute(token)) {
                parseAttribute();
            } else if (token.isWord()
                    && HeaderEntry.find(token.text()) != null
                    && tokens.peek(1).isSign("(")) {
                problems.tell(token.start(), Mistake.MISSING_SIGN, "@");
                parseEntry(token);
            } else {
                tellAndSkip(token);
            }
        }
    }

    private boolean endsHeader() {
        Token token = tokens.peek();
        return Stops.endsRule(tokens)
                || Stops.isAnyCase(token, "when")
                || Stops.isAnyCase(token, "then")
                || (token.firstOnLine() && Stops.beginsCondition(tokens));
    }

    private static boolean isAttribute(Token token) {
        return token.isWord() && ATTRIBUTES.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private void parseEntry(Token sign) {
        Token name = tokens.peek();
        if (!name.isWord() || (name.firstOnLine() && sign.isSign("@"))) {
            tell(sign.end(), Mistake.ENTRY_NAME_MISSING);
            skipEntry();
            return;
        }
        tokens.next();
        if (!attributes.isEmpty()) {
            problems.tell(
                    sign.start(),
                    Mistake.ENTRY_AFTER_ATTRIBUTE,
                    attributes.get(0).name().text());
        }
        entries.add(new Entry(name, HeaderEntry.find(name.text()) == null ? skipValue() : parseValue(name)));
    }

    /** Of an entry that does not exist, nothing more is told. */
    private @Nullable Token skipValue() {
        skipEntry();
        return null;
    }

    private @Nullable Token parseValue(Token name) {
        if (!tokens.acceptSign("(")) {
            tell(name.end(), Mistake.MISSING_SIGN, "(");
            if (!tokens.peek().isText()) {
                return skipValue();
            }
        }
        Token value = tokens.peek();
        if (value.isSign(")")) {
            tokens.next();
            problems.tell(value.start(), Mistake.EMPTY_ENTRY, name.text());
            return null;
        }
        if (value.isSign("@") || endsHeader()) {
            tell(tokens.previous().end(), Mistake.EMPTY_ENTRY, name.text());
            return null;
        }
        if (isTextual(name) && !value.isText()) {
            tell(value.start(), Mistake.TEXT_WITHOUT_QUOTES, name.text());
            return skipValue();
        }
        tokens.next();
        return close(name, value) ? value : null;
    }

    private boolean close(Token name, Token value) {
        Token token = tokens.peek();
        if (tokens.acceptSign(")")) {
            return true;
        }
        boolean endsHere = token.firstOnLine() || token.isSign("@") || token.isEnd();
        if (endsHere && !token.isText() && !token.isSign("+")) {
            tell(value.end(), Mistake.MISSING_SIGN, ")");
            return true;
        } else if (value.isText() && token.isWord()) {
            tell(token.start(), Mistake.QUOTE_IN_TEXT);
        } else if (value.isText() && !token.isSign("(")) {
            tell(token.start(), Mistake.ONE_TEXT, name.text(), token.quoted());
        } else if (value.isWord() && (token.isWord() || token.isSign(","))) {
            tell(token.start(), Mistake.ONE_WORD, name.text(), token.quoted());
        } else {
            tell(token.start(), Mistake.UNEXPECTED, token.quoted());
        }
        skipEntry();
        return false;
    }

    private static boolean isTextual(Token name) {
        HeaderEntry entry = HeaderEntry.find(name.text());
        return entry != null && entry.isText();
    }

    private void parseAttribute() {
        Token name = tokens.next();
        String keyword = name.text().toLowerCase(Locale.ROOT);
        if (!keyword.equals(name.text())) {
            problems.tell(name.start(), Mistake.WRONG_CASE, name.quoted(), keyword);
        }
        Token value = tokens.peek();
        boolean fits = keyword.equals("enabled") ? value.isWord("true") || value.isWord("false") : value.isText();
        if (fits) {
            attributes.add(new Entry(name, tokens.next()));
            tokens.acceptSign(",");
        } else if (keyword.equals("enabled")) {
            tell(value.firstOnLine() ? name.end() : value.start(), Mistake.SWITCH_EXPECTED);
            skipEntry();
        } else {
            tell(value.firstOnLine() ? name.end() : value.start(), Mistake.DATE_EXPECTED, keyword);
            skipEntry();
        }
    }

    private void tellAndSkip(Token token) {
        Refusal refusal = Refusal.find(token);
        if (refusal != null) {
            problems.refuse(token.start(), refusal, token.text());
        } else {
            tell(token.start(), Mistake.UNEXPECTED, token.quoted());
        }
        tokens.pass();
        skipEntry();
    }

    private void skipEntry() {
        while (!tokens.peek().isSign("@") && !endsHeader() && !startsLine()) {
            tokens.pass();
        }
    }

    private boolean startsLine() {
        Token token = tokens.peek();
        return token.firstOnLine()
                && token.isWord()
                && (isAttribute(token) || Refusal.find(token) != null || HeaderEntry.find(token.text()) != null);
    }

    private void tell(int offset, Mistake mistake, Object... words) {
        if (!tokens.afterBroken()) {
            problems.tell(offset, mistake, words);
        }
    }
}
