package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Name;
import org.agendagate.language.Syntax.PatternSyntax;
import org.jspecify.annotations.Nullable;

/** Reads the name of a fact and what is asked of it between parentheses. */
final class PatternParser {
    private final Tokens tokens;
    private final Problems problems;
    private final ConstraintParser constraints;

    PatternParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.constraints = new ConstraintParser(tokens, problems);
    }

    PatternSyntax parse(@Nullable Token variable) {
        Token type = parseType();
        List<Name> names = new ArrayList<>();
        List<Constraint> parts = new ArrayList<>();
        if (!tokens.acceptSign(")")) {
            parseParts(names, parts);
        }
        return new PatternSyntax(variable, type, names, parts, tokens.previous().end());
    }

    /** A pattern about the very fact that {@code variable} is bound to: {@code Fact( this == $x, … )}; or {@code null}. */
    @Nullable
    PatternSyntax parseSame(Token variable) {
        Token type = parseType();
        boolean same = tokens.acceptWord("this") && tokens.acceptSign("==") && tokens.acceptWord(variable.text());
        if (!same || !tokens.acceptSign(",")) {
            return null;
        }
        List<Name> names = new ArrayList<>();
        List<Constraint> parts = new ArrayList<>();
        parseParts(names, parts);
        return names.isEmpty()
                ? new PatternSyntax(null, type, names, parts, tokens.previous().end())
                : null;
    }

    private Token parseType() {
        Token type = tokens.peek();
        Refusal refusal = Refusal.find(type);
        if (type.isSign("?") && tokens.peek(1).isWord()) {
            throw refuse(type, Refusal.QUERY_CALL);
        }
        if (type.isSign("/") || type.isSign("?/")) {
            throw refuse(type, Refusal.PATH);
        }
        if (refusal != null && !isField(type)) {
            throw refuse(type, refusal);
        }
        if (!type.isWord()) {
            tell(type.start(), Mistake.UNEXPECTED, type.quoted());
            throw new Unreadable();
        }
        tokens.next();
        if (tokens.peek().isSign(".") && tokens.peek(1).isWord()) {
            throw refuse(type, Refusal.QUALIFIED_NAME);
        }
        if (!tokens.acceptSign("(")) {
            tellNoParenthesis(type);
        }
        return type;
    }

    private static boolean isField(Token type) {
        return type.isWord() && Character.isUpperCase(type.text().charAt(0));
    }

    private void tellNoParenthesis(Token type) {
        boolean meantAsFact = Character.isUpperCase(type.text().charAt(0));
        if (meantAsFact) {
            tell(type.end(), Mistake.MISSING_SIGN, "(");
            if (tokens.peek().firstOnLine()) {
                throw new Unreadable();
            }
        } else {
            tell(type.start(), Mistake.UNEXPECTED, type.quoted());
            throw new Unreadable();
        }
    }

    private void parseParts(List<Name> names, List<Constraint> parts) {
        while (true) {
            if (Stops.endsPattern(tokens)) {
                tell(tokens.previous().end(), Mistake.MISSING_SIGN, ")");
                return;
            }
            parsePart(names, parts);
            if (tokens.acceptSign(")")) {
                return;
            }
            separate();
            if (tokens.peek().isSign(")")) {
                if (tokens.previous().isSign(",")) {
                    tell(tokens.previous().start(), Mistake.EXTRA_SIGN, ",");
                }
                tokens.next();
                return;
            }
        }
    }

    private void parsePart(List<Name> names, List<Constraint> parts) {
        Token first = tokens.peek();
        try {
            if (first.isWord() && tokens.peek(1).isSign(":")) {
                names.add(parseName());
            } else if (first.isSign(",")) {
                tell(first.start(), Mistake.EXTRA_SIGN, ",");
            } else {
                parts.add(constraints.parse());
            }
        } catch (Unreadable unreadable) {
            if (tokens.peek().equals(first) && !first.isSign(",") && !Stops.endsPattern(tokens)) {
                tokens.pass();
            }
            Stops.skipConstraint(tokens, constraints.open());
        }
    }

    /** Steps over the comma between two parts, or tells that it is missing. */
    private void separate() {
        Token token = tokens.peek();
        if (tokens.acceptSign(",") || Stops.endsPattern(tokens)) {
            return;
        }
        if (token.isSign(";") && beginsPart(tokens.peek(1)) && !tokens.peek(2).isSign(":")) {
            tell(token.start(), Mistake.WRONG_OPERATOR, token.quoted(), ",");
            tokens.next();
            return;
        }
        if (beginsPart(token)) {
            tell(tokens.previous().end(), Mistake.MISSING_SIGN, ",");
            return;
        }
        Refusal refusal = Refusal.find(token);
        if (refusal != null) {
            problems.refuse(token.start(), refusal, token.text());
        } else {
            tell(token.start(), Mistake.UNEXPECTED, token.quoted());
        }
        tokens.pass();
        Stops.skipConstraint(tokens, 0);
        tokens.acceptSign(",");
    }

    private static boolean beginsPart(Token token) {
        return token.isWord() || token.isSign("!") || token.isSign("(");
    }

    private Name parseName() {
        Token variable = tokens.next();
        tokens.next();
        Token field = tokens.peek();
        if (field.isSign("=")) {
            throw refuse(tokens.previous(), Refusal.UNIFICATION);
        }
        if (!field.isWord()) {
            tell(field.start(), Mistake.UNEXPECTED, field.quoted());
            throw new Unreadable();
        }
        tokens.next();
        tellOddName(variable, field);
        return new Name(variable, field);
    }

    private void tellOddName(Token variable, Token field) {
        Token token = tokens.peek();
        if (!variable.isVariable() && field.isVariable()) {
            problems.tell(variable.start(), Mistake.BINDING_REVERSED, variable.quoted(), field.quoted());
            throw new Unreadable();
        }
        if (!variable.isVariable()) {
            problems.tell(variable.start(), Mistake.VARIABLE_WITHOUT_DOLLAR, variable.quoted());
        }
        if (token.isSign("(")) {
            throw refuse(field, Refusal.CALL);
        }
        if (token.isSign(".")) {
            throw refuse(token, Refusal.NESTED_FIELD);
        }
        boolean compared = token.kind() == Token.Kind.SIGN && !token.isSign(",") && !token.isSign(")");
        if (compared || Operators.isWord(token)) {
            problems.tell(token.start(), Mistake.BINDING_WITH_TEST, variable.quoted(), field.quoted(), token.quoted());
            throw new Unreadable();
        }
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
