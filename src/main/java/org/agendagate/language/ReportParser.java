package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands between {@code then} and {@code end}: one report, and nothing else. */
final class ReportParser {
    private final Tokens tokens;
    private final Problems problems;

    ReportParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The variables reported; empty where something was wrong. */
    List<Token> parse() {
        Token token = tokens.peek();
        if (Stops.endsRule(tokens)) {
            tell(tokens.previous().end(), Mistake.NO_REPORT);
            return List.of();
        }
        if (!Stops.isAnyCase(token, "report")) {
            tellAndSkip();
            return List.of();
        }
        FileParser.tellCase(tokens, problems, "report");
        tokens.next();
        List<Token> variables = parseVariables();
        if (!variables.isEmpty()) {
            expectSign(";");
        }
        if (!Stops.endsRule(tokens)) {
            tellAndSkip();
        }
        return variables;
    }

    private List<Token> parseVariables() {
        if (!expectSign("(")) {
            skip();
            return List.of();
        }
        List<Token> variables = new ArrayList<>();
        do {
            Token variable = tokens.peek();
            if (!variable.isVariable()) {
                tell(variable.start(), Mistake.REPORT_VARIABLES);
                skip();
                return List.of();
            }
            variables.add(tokens.next());
        } while (anotherVariable());
        boolean closes = tokens.peek().isSign(")") || tokens.peek().isSign(";") || Stops.endsRule(tokens);
        if (!closes) {
            tell(tokens.peek().start(), Mistake.REPORT_VARIABLES);
            skip();
            return List.of();
        }
        expectSign(")");
        return variables;
    }

    private boolean anotherVariable() {
        if (tokens.peek().isVariable()) {
            problems.tell(tokens.previous().end(), Mistake.MISSING_SIGN, ",");
            return true;
        }
        return tokens.acceptSign(",");
    }

    private boolean expectSign(String sign) {
        boolean found = tokens.acceptSign(sign);
        if (!found) {
            tell(tokens.previous().end(), Mistake.MISSING_SIGN, sign);
        }
        return found;
    }

    private void tellAndSkip() {
        Token token = tokens.peek();
        Refusal refusal = Refusal.find(token);
        if (refusal != null) {
            problems.refuse(token.start(), refusal, token.text());
        } else {
            tell(token.start(), Mistake.ONLY_REPORT, token.quoted());
        }
        skip();
    }

    private void skip() {
        while (!endsReport()) {
            tokens.pass();
        }
    }

    private boolean endsReport() {
        return tokens.peek().isEnd()
                || FileParser.isRuleStart(tokens)
                || (tokens.peek().firstOnLine() && Stops.isAnyCase(tokens.peek(), "end"));
    }

    private void tell(int offset, Mistake mistake, Object... words) {
        if (!tokens.afterBroken()) {
            problems.tell(offset, mistake, words);
        }
    }
}
