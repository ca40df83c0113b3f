package org.agendagate.language;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A place in the row of tokens of a file. */
final class Tokens {
    private final List<Token> tokens;
    private final Problems problems;
    private @Nullable Token firstPassed;
    private int at;

    Tokens(List<Token> tokens, Problems problems) {
        this.tokens = List.copyOf(Keywords.mend(tokens, problems));
        this.problems = problems;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The offset behind the token before; the file's first where there is none. */
    int behindPrevious() {
        return at == 0 ? 0 : previous().end();
    }

    Token previous() {
        return tokens.get(Math.max(at - 1, 0));
    }

    /** Takes the token; tells where it was written with the signs of a Chinese keyboard. */
    Token next() {
        Token token = peek();
        String slip = token.slip();
        if (slip != null && token.isText()) {
            problems.tell(token.start(), Mistake.FULL_WIDTH_QUOTE, slip);
        } else if (slip != null) {
            problems.tell(token.start(), Mistake.FULL_WIDTH, slip, token.quoted());
        }
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Steps over a token that follows from a mistake. */
    void pass() {
        if (firstPassed == null) {
            firstPassed = peek();
        }
        at = Math.min(at + 1, tokens.size() - 1);
    }

    /** The first token that was not read, or {@code null} where all were. */
    @Nullable
    Token firstPassed() {
        return firstPassed;
    }

    boolean acceptSign(String sign) {
        return accept(token -> token.isSign(sign));
    }

    boolean acceptWord(String word) {
        return accept(token -> token.isWord(word));
    }

    private boolean accept(Predicate<Token> wanted) {
        boolean found = wanted.test(peek());
        if (found) {
            next();
        }
        return found;
    }

    /** Whether the word stands here in another case, such as {@code When}. */
    boolean isMiscased(String word) {
        return peek().isWord() && !peek().text().equals(word) && peek().text().equalsIgnoreCase(word);
    }

    /** Whether what stands here follows from a mistake that was told already. */
    boolean afterBroken() {
        return peek().broken() || (at > 0 && previous().broken());
    }

    void skipTo(Predicate<Token> wanted) {
        while (!peek().isEnd() && !wanted.test(peek())) {
            pass();
        }
    }
}
