package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.language.Syntax.Bare;
import org.agendagate.language.Syntax.Both;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Either;
import org.agendagate.language.Syntax.Inverse;

/** Reads one constraint: comparisons, joined by {@code &&}, {@code ||}, {@code !} and parentheses. */
final class ConstraintParser {
    private final Tokens tokens;
    private final Problems problems;
    private final TestParser tests;
    private int depth;
    private int open;

    ConstraintParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.tests = new TestParser(tokens, problems);
    }

    Constraint parse() {
        depth = 0;
        open = 0;
        tests.begin();
        return parseEither();
    }

    /** How many parentheses were open when reading ended. */
    int open() {
        return open + tests.open();
    }

    private Constraint parseEither() {
        List<Constraint> parts = new ArrayList<>(List.of(parseBoth()));
        while (acceptConnective("||")) {
            parts.add(parseBoth());
        }
        return parts.size() == 1 ? parts.get(0) : new Either(parts);
    }

    private Constraint parseBoth() {
        List<Constraint> parts = new ArrayList<>(List.of(parseOne()));
        while (acceptConnective("&&")) {
            parts.add(parseOne());
        }
        return parts.size() == 1 ? parts.get(0) : new Both(parts);
    }

    private boolean acceptConnective(String connective) {
        Token token = tokens.peek();
        if (!connective.equals(Operators.connective(token))) {
            return false;
        }
        if (!token.isSign(connective)) {
            problems.tell(token.start(), Mistake.WRONG_OPERATOR, token.quoted(), connective);
        }
        tokens.next();
        if (Operators.sign(tokens.peek()) != null) {
            throw tests.fail(
                    tokens.peek().start(), Mistake.ABBREVIATED, tokens.peek().quoted());
        }
        return true;
    }

    private Constraint parseOne() {
        Token token = tokens.peek();
        if (depth > Bounds.NESTING) {
            throw tests.fail(token.start(), Mistake.NESTED_TOO_DEEP, Bounds.NESTING);
        }
        if (token.isSign("!")) {
            return parseInverse();
        }
        if (Stops.isAnyCase(token, "not")) {
            problems.tell(token.start(), Mistake.NOT_IN_CONSTRAINT);
            return parseInverse();
        }
        return token.isSign("(") ? parseParentheses() : tests.parse();
    }

    private Constraint parseInverse() {
        Token sign = tokens.next();
        boolean closed = tokens.peek().isSign("(") || tokens.peek().isSign("!");
        depth++;
        Constraint part = parseOne();
        depth--;
        if (!closed && !(part instanceof Bare) && !sign.isWord()) {
            throw tests.fail(sign.start(), Mistake.NEGATED_COMPARISON);
        }
        return new Inverse(sign.start(), part);
    }

    private Constraint parseParentheses() {
        Token parenthesis = tokens.next();
        open++;
        if (tokens.peek().isWord() && tokens.peek(1).isSign(")") && OperandParser.begins(tokens.peek(2))) {
            problems.refuse(
                    parenthesis.start(), Refusal.CAST, "(" + tokens.peek().text() + ")");
            throw new Unreadable();
        }
        depth++;
        Constraint inner = parseEither();
        depth--;
        tests.close();
        open--;
        if (Operators.sign(tokens.peek()) != null || Operators.isWord(tokens.peek())) {
            throw tests.fail(tokens.peek().start(), Mistake.COMPARED_PARENTHESES);
        }
        return inner;
    }
}
