package org.agendagate.language;

import org.agendagate.language.Syntax.ConditionSyntax;
import org.agendagate.language.Syntax.PatternSyntax;
import org.jspecify.annotations.Nullable;

/** Reads one condition of a rule. */
final class ConditionParser {
    private final Tokens tokens;
    private final Problems problems;
    private final PatternParser patterns;
    private final AccumulateParser accumulates;

    ConditionParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.patterns = new PatternParser(tokens, problems);
        this.accumulates = new AccumulateParser(tokens, problems, patterns);
    }

    /** The condition that begins here; {@code null} where it could not be read, which is told. */
    @Nullable
    ConditionSyntax parse() {
        Token token = tokens.peek();
        try {
            ConditionSyntax condition = parseCondition(token);
            parseTail();
            return condition;
        } catch (Unreadable unreadable) {
            if (tokens.peek().equals(token) && !Stops.endsRule(tokens)) {
                tokens.pass();
            }
            Stops.skipCondition(tokens);
            return null;
        }
    }

    private ConditionSyntax parseCondition(Token token) {
        if (Stops.isAnyCase(token, "forall") && tokens.peek(1).isSign("(")) {
            return parseForall();
        }
        if (AccumulateParser.begins(tokens)) {
            return accumulates.parse();
        }
        return isNegation(token) ? parseNegation() : parsePattern(null);
    }

    /** {@code forall( $x : Fact( … ) Fact( this == $x, … ) )}. */
    private ConditionSyntax parseForall() {
        Token word = tokens.peek();
        FileParser.tellCase(tokens, problems, "forall");
        tokens.next();
        tokens.next();
        if (!tokens.peek().isWord() || !tokens.peek(1).isSign(":")) {
            tell(word.start(), Mistake.FORALL_FORM);
            throw new Unreadable();
        }
        Token variable = parseVariable();
        PatternSyntax pattern = patterns.parse(variable);
        boolean another = tokens.peek().isWord() && tokens.peek(1).isSign("(");
        PatternSyntax every = another ? patterns.parseSame(variable) : null;
        if (every == null || every.constraints().isEmpty() || !tokens.peek().isSign(")")) {
            tell(word.start(), Mistake.FORALL_FORM);
            throw new Unreadable();
        }
        tokens.next();
        return new ConditionSyntax(word, pattern, every, null);
    }

    private static boolean isNegation(Token token) {
        return Stops.isAnyCase(token, "not") || Stops.isAnyCase(token, "exists");
    }

    private ConditionSyntax parseNegation() {
        Token word = tokens.peek();
        String keyword = Stops.isAnyCase(word, "not") ? "not" : "exists";
        FileParser.tellCase(tokens, problems, keyword);
        tokens.next();
        if (!tokens.acceptSign("(")) {
            return parsePattern(word);
        }
        ConditionSyntax condition = parsePattern(word);
        if (!tokens.acceptSign(")")) {
            tellUnclosed();
        }
        return condition;
    }

    private void tellUnclosed() {
        Token token = tokens.peek();
        boolean another = token.isSign(",")
                || token.isSign("&&")
                || token.isSign("||")
                || token.isWord("and")
                || token.isWord("or")
                || (!token.firstOnLine() && Stops.beginsCondition(tokens));
        if (another) {
            throw refuse(token, Refusal.GROUPED);
        }
        if (token.firstOnLine() || token.isEnd()) {
            tell(tokens.previous().end(), Mistake.MISSING_SIGN, ")");
        } else {
            tellUnexpected(token);
        }
    }

    private ConditionSyntax parsePattern(@Nullable Token word) {
        Token token = tokens.peek();
        if (word != null && (isNegation(token) || token.isWord("forall"))) {
            throw refuse(token, Refusal.NESTED_NEGATION);
        }
        if (token.isSign("(")) {
            throw refuse(token, word == null ? Refusal.CONDITION_PARENTHESES : Refusal.GROUPED);
        }
        Token variable = null;
        if (token.isVariable() && (tokens.peek(1).isSign("=") || tokens.peek(1).isSign("=="))) {
            problems.tell(
                    tokens.peek(1).start(),
                    Mistake.WRONG_OPERATOR,
                    tokens.peek(1).quoted(),
                    ":");
            tokens.next();
            tokens.next();
            variable = token;
        } else if (token.isWord() && tokens.peek(1).isSign(":")) {
            variable = parseVariable();
        }
        PatternSyntax pattern = patterns.parse(variable);
        return new ConditionSyntax(word, pattern, null, null);
    }

    private Token parseVariable() {
        Token variable = tokens.next();
        tokens.next();
        if (!variable.isVariable()) {
            problems.tell(variable.start(), Mistake.VARIABLE_WITHOUT_DOLLAR, variable.quoted());
            variable = variable.asVariable();
        }
        if (tokens.peek().isSign("=")) {
            throw refuse(tokens.previous(), Refusal.UNIFICATION);
        }
        return variable;
    }

    /** What other dialects put behind a condition. */
    private void parseTail() {
        Token token = tokens.peek();
        Refusal refusal = Refusal.find(token);
        if (refusal == Refusal.FROM || refusal == Refusal.WINDOW || refusal == Refusal.ENTRY_POINT) {
            refuseTail(token, refusal);
        } else if (refusal == Refusal.OR_BETWEEN_CONDITIONS) {
            problems.refuse(token.start(), refusal, token.text());
            tokens.next();
        } else if (token.isWord("do") || (token.isWord("then") && tokens.peek(1).isSign("["))) {
            refuseTail(token, Refusal.NAMED_CONSEQUENCE);
        } else if (token.isSign(")")) {
            tell(token.start(), Mistake.EXTRA_SIGN, ")");
            tokens.next();
        } else if (token.isWord("and") || token.isSign("&&") || token.isSign(",") || token.isSign(";")) {
            problems.tell(token.start(), Mistake.SEPARATED_CONDITIONS, token.text());
            tokens.next();
        }
    }

    private void refuseTail(Token token, Refusal refusal) {
        problems.refuse(token.start(), refusal, token.text());
        tokens.pass();
        Stops.skipCondition(tokens);
    }

    private void tellUnexpected(Token token) {
        tell(token.start(), Mistake.UNEXPECTED, token.quoted());
        throw new Unreadable();
    }

    private Unreadable refuse(Token token, Refusal refusal) {
        problems.refuse(token.start(), refusal, token.text());
        return new Unreadable();
    }

    private void tell(int offset, Mistake mistake, Object... words) {
        if (!tokens.afterBroken()) {
            problems.tell(offset, mistake, words);
        }
    }
}
