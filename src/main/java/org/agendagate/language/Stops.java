package org.agendagate.language;

/** Where reading goes on after a mistake: the words and lines that begin something new. */
final class Stops {
    private Stops() {}

    /** Whether the rule ends here: at {@code end}, at the next rule or at the end of the file. */
    static boolean endsRule(Tokens tokens) {
        Token token = tokens.peek();
        return token.isEnd()
                || (token.isWord() && token.text().equalsIgnoreCase("end"))
                || FileParser.isRuleStart(tokens);
    }

    /** Whether what stands here cannot belong to a condition's parentheses any more. */
    static boolean endsPattern(Tokens tokens) {
        Token token = tokens.peek();
        return endsRule(tokens)
                || token.isSign("@")
                || isAnyCase(token, "then")
                || isAnyCase(token, "when")
                || (token.firstOnLine() && beginsCondition(tokens));
    }

    /** Whether a condition begins here, or what would be one if the language knew it. */
    static boolean beginsCondition(Tokens tokens) {
        Token token = tokens.peek();
        Token next = tokens.peek(1);
        if (isAnyCase(token, "not") || isAnyCase(token, "exists")) {
            return next.isSign("(") || isFact(next, tokens.peek(2));
        }
        if (isAnyCase(token, "report")
                || token.isWord("eval")
                || token.isWord("forall")
                || token.isWord("accumulate")) {
            return next.isSign("(");
        }
        return isFact(token, next) || (token.isWord() && next.isSign(":") && isFact(tokens.peek(2), tokens.peek(3)));
    }

    private static boolean isFact(Token token, Token next) {
        return token.isWord() && isFactName(token.text()) && next.isSign("(");
    }

    /** Facts begin with a capital letter or are Chinese; functions may be Chinese too. */
    static boolean isFactName(String word) {
        return Character.isUpperCase(word.charAt(0))
                || (Script.isHan(word) && DayFunction.find(word) == null && !word.equals(Operators.ONE_OF));
    }

    static boolean isAnyCase(Token token, String word) {
        return token.isWord() && token.text().equalsIgnoreCase(word);
    }

    /** Goes to where the next condition may begin. */
    static void skipCondition(Tokens tokens) {
        int depth = 0;
        while (!Stops.endsRule(tokens) && !isAnyCase(tokens.peek(), "then")) {
            Token token = tokens.peek();
            if (token.firstOnLine() && (beginsCondition(tokens) || depth <= 0)) {
                return;
            }
            depth += depthOf(token);
            tokens.pass();
        }
    }

    /** Goes to the comma or parenthesis that ends the constraint, of which some parentheses are open. */
    static void skipConstraint(Tokens tokens, int open) {
        int depth = open;
        while (!endsPattern(tokens)) {
            Token token = tokens.peek();
            if (depth == 0 && (token.isSign(",") || token.isSign(")"))) {
                return;
            }
            depth = Math.max(0, depth + depthOf(token));
            tokens.pass();
        }
    }

    private static int depthOf(Token token) {
        if (token.isSign("(") || token.isSign("[") || token.isSign("{")) {
            return 1;
        }
        return token.isSign(")") || token.isSign("]") || token.isSign("}") ? -1 : 0;
    }
}
