package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.language.Syntax.Bare;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Listed;
import org.agendagate.language.Syntax.Operand;
import org.agendagate.language.Syntax.Test;

/** Reads one test of a constraint: a comparison, a list of values, or a field alone. */
final class TestParser {
    private final Tokens tokens;
    private final Problems problems;
    private final OperandParser operands;
    private int open;

    TestParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.operands = new OperandParser(tokens, problems);
    }

    void begin() {
        open = 0;
    }

    /** How many parentheses were open when reading ended. */
    int open() {
        return open;
    }

    Constraint parse() {
        Operand left = operands.parse();
        Token token = tokens.peek();
        String sign = Operators.sign(token);
        if (sign != null) {
            return parseComparison(left, token, sign);
        }
        if (Operators.isWord(token) && !beginsNextConstraint(token)) {
            return parseWordOperator(left);
        }
        if (token.isSign(":")) {
            throw fail(left.token().start(), Mistake.BINDING_INSIDE);
        }
        tellUnknownOperator(token);
        return new Bare(left);
    }

    /** {@code inCharge not signedOpinion}: a comma is missing, the word is no operator. */
    private boolean beginsNextConstraint(Token token) {
        return Stops.isAnyCase(token, "not")
                && !Operators.isWord(tokens.peek(1))
                && Refusal.find(tokens.peek(1)) == null;
    }

    private void tellUnknownOperator(Token token) {
        if (Operators.connective(token) != null) {
            return;
        }
        Refusal refusal = Refusal.find(token);
        Token next = tokens.peek(1);
        boolean operand = next.isText() || next.kind() == Token.Kind.NUMBER || next.isWord() || next.isSign("(");
        if (refusal != null
                && Operators.connective(token) == null
                && (token.kind() == Token.Kind.SIGN || operand || next.isSign("["))) {
            problems.refuse(token.start(), refusal, token.text());
            throw new Unreadable();
        }
        boolean operator = token.isWord()
                && operand
                && Operators.connective(token) == null
                && !Operators.isWord(token)
                && !Stops.endsPattern(tokens);
        if (operator && !(next.isWord() && (Operators.isWord(next) || Operators.connective(next) != null))) {
            String near =
                    Nearest.find(token.text(), Script.isHan(token.text()) ? Operators.chineseWords() : Operators.WORDS);
            throw near == null
                    ? fail(token.start(), Mistake.UNKNOWN_OPERATOR, token.quoted())
                    : fail(token.start(), Mistake.UNKNOWN_OPERATOR_NEAR, token.quoted(), near);
        }
    }

    private Constraint parseComparison(Operand left, Token operator, String sign) {
        if (Operators.isSlip(operator)) {
            problems.tell(operator.start(), Mistake.WRONG_OPERATOR, operator.quoted(), sign);
        }
        tokens.next();
        Operand right = operands.parse();
        Token after = tokens.peek();
        if (Operators.sign(after) != null) {
            throw fail(after.start(), Mistake.CHAINED);
        }
        return new Test(left, operator, sign, false, right);
    }

    private Constraint parseChineseOperator(Operand left, String meant, boolean negatedBefore) {
        Token operator = tokens.next();
        boolean negated = negatedBefore != meant.startsWith("not ");
        String word = meant.replace("not ", "");
        if (!word.equals("in")) {
            return new Test(left, operator, word, negated, operands.parse());
        }
        if (!tokens.acceptWord(Operators.ONE_OF)) {
            throw fail(operator.end(), Mistake.MISSING_WORD, Operators.ONE_OF);
        }
        return new Listed(left, negated, parseList(tokens.previous()));
    }

    private Constraint parseWordOperator(Operand left) {
        String chinese = Operators.chinese(tokens.peek());
        if (chinese != null) {
            return parseChineseOperator(left, chinese, false);
        }
        boolean negated = Stops.isAnyCase(tokens.peek(), "not");
        if (negated) {
            FileParser.tellCase(tokens, problems, "not");
            tokens.next();
        }
        Token operator = tokens.peek();
        String afterNot = Operators.chinese(operator);
        if (afterNot != null) {
            return parseChineseOperator(left, afterNot, negated);
        }
        String word = Operators.WORDS.stream()
                .filter(known -> known.equalsIgnoreCase(operator.text()) && !known.equals("not"))
                .findFirst()
                .orElse(null);
        if (word == null) {
            throw operands.unexpected(operator);
        }
        FileParser.tellCase(tokens, problems, word);
        tokens.next();
        return word.equals("in")
                ? new Listed(left, negated, parseList(operator))
                : new Test(left, operator, word, negated, operands.parse());
    }

    private List<Operand> parseList(Token operator) {
        if (!tokens.acceptSign("(")) {
            throw fail(operator.end(), Mistake.MISSING_SIGN, "(");
        }
        if (tokens.peek().isSign(")")) {
            Token parenthesis = tokens.previous();
            tokens.next();
            throw fail(parenthesis.start(), Mistake.EMPTY_LIST);
        }
        open++;
        List<Operand> values = new ArrayList<>();
        do {
            if (tokens.peek().isSign(")")) {
                problems.tell(tokens.previous().start(), Mistake.EXTRA_SIGN, ",");
                break;
            }
            values.add(operands.parse());
        } while (anotherValue());
        if (values.size() > Bounds.LIST_LENGTH) {
            problems.tell(operator.start(), Mistake.LIST_TOO_LONG, Bounds.LIST_LENGTH);
        }
        close();
        open--;
        return values;
    }

    private boolean anotherValue() {
        if (tokens.peek().isText() || tokens.peek().kind() == Token.Kind.NUMBER) {
            tellMissingComma();
            return true;
        }
        return tokens.acceptSign(",");
    }

    private void tellMissingComma() {
        if (!tokens.afterBroken()) {
            problems.tell(tokens.previous().end(), Mistake.MISSING_SIGN, ",");
        }
    }

    /** Reads the parenthesis that ends what began with one, or tells that it is missing. */
    void close() {
        if (!tokens.acceptSign(")")) {
            tellUnclosed();
        }
    }

    private void tellUnclosed() {
        Token token = tokens.peek();
        if (Stops.endsPattern(tokens) || token.isSign(",")) {
            if (!tokens.afterBroken()) {
                problems.tell(tokens.previous().end(), Mistake.MISSING_SIGN, ")");
            }
        } else {
            throw operands.unexpected(token);
        }
    }

    /** Tells a mistake that nothing after it can be read past. */
    Unreadable fail(int offset, Mistake mistake, Object... words) {
        if (!tokens.afterBroken()) {
            problems.tell(offset, mistake, words);
        }
        return new Unreadable();
    }
}
