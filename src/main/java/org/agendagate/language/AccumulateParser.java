package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.language.Syntax.AccumulateSyntax;
import org.agendagate.language.Syntax.ConditionSyntax;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.FigureSyntax;
import org.agendagate.language.Syntax.PatternSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code accumulate( $d : Fact( … ); $n : count( 1 ), $sum : sum( $x ); $n > 3 )}. The forms with code, with
 * several facts and with functions of other names are refused.
 */
final class AccumulateParser {
    private static final String WORD = "accumulate";

    private final Tokens tokens;
    private final Problems problems;
    private final PatternParser patterns;
    private final ConstraintParser constraints;

    AccumulateParser(Tokens tokens, Problems problems, PatternParser patterns) {
        this.tokens = tokens;
        this.problems = problems;
        this.patterns = patterns;
        this.constraints = new ConstraintParser(tokens, problems);
    }

    static boolean begins(Tokens tokens) {
        return Stops.isAnyCase(tokens.peek(), WORD) && tokens.peek(1).isSign("(");
    }

    ConditionSyntax parse() {
        Token word = tokens.peek();
        FileParser.tellCase(tokens, problems, WORD);
        tokens.next();
        tokens.next();
        PatternSyntax pattern = parseSource(word);
        List<FigureSyntax> figures = new ArrayList<>();
        do {
            figures.add(parseFigure(word));
        } while (tokens.acceptSign(","));
        List<Constraint> asked = tokens.acceptSign(";") ? parseConstraints() : List.of();
        if (!tokens.acceptSign(")")) {
            throw refuse(word);
        }
        return new ConditionSyntax(word, pattern, null, new AccumulateSyntax(figures, asked));
    }

    private PatternSyntax parseSource(Token word) {
        Token variable = null;
        if (tokens.peek().isVariable() && tokens.peek(1).isSign(":")) {
            variable = tokens.next();
            tokens.next();
        }
        if (!tokens.peek().isWord() || !tokens.peek(1).isSign("(")) {
            throw refuse(word);
        }
        PatternSyntax pattern = patterns.parse(variable);
        if (!tokens.acceptSign(";")) {
            throw refuse(word);
        }
        return pattern;
    }

    private FigureSyntax parseFigure(Token word) {
        Token variable = tokens.peek();
        boolean named = variable.isVariable()
                && tokens.peek(1).isSign(":")
                && tokens.peek(2).isWord();
        if (!named || !tokens.peek(3).isSign("(")) {
            throw refuse(word);
        }
        tokens.next();
        tokens.next();
        Token function = tokens.next();
        tokens.next();
        @Nullable Token argument = tokens.peek().isSign(")") ? null : tokens.next();
        if (!tokens.acceptSign(")")) {
            throw refuse(word);
        }
        return new FigureSyntax(variable, function, argument);
    }

    private List<Constraint> parseConstraints() {
        List<Constraint> asked = new ArrayList<>();
        do {
            asked.add(constraints.parse());
        } while (tokens.acceptSign(","));
        return asked;
    }

    private Unreadable refuse(Token word) {
        if (!tokens.afterBroken()) {
            problems.refuse(word.start(), Refusal.ACCUMULATE, word.text());
        }
        return new Unreadable();
    }
}
