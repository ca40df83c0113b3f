package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.language.Syntax.ConditionSyntax;
import org.agendagate.language.Syntax.Entry;
import org.agendagate.language.Syntax.RuleSyntax;
import org.agendagate.language.Syntax.Span;
import org.jspecify.annotations.Nullable;

/** Reads one rule: its name, header, conditions and report. */
final class RuleParser {
    private final Tokens tokens;
    private final Problems problems;
    private int when;
    private int then;

    RuleParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    RuleSyntax parse() {
        int above = tokens.behindPrevious();
        FileParser.tellCase(tokens, problems, "rule");
        Token keyword = tokens.next();
        Token name = parseName(keyword);
        HeaderParser header = new HeaderParser(tokens, problems);
        header.parse();
        List<ConditionSyntax> conditions = parseConditions();
        List<Token> report = parseReport();
        List<Entry> entries = header.entries();
        return new RuleSyntax(
                keyword,
                name,
                entries,
                header.attributes(),
                conditions,
                report,
                new Span(above, keyword.start(), when, then, tokens.previous().end()));
    }

    private @Nullable Token parseName(Token keyword) {
        Token name = tokens.peek();
        if (name.isText()) {
            return tokens.next();
        }
        if (name.isWord() && !name.firstOnLine()) {
            problems.tell(name.start(), Mistake.NAME_WITHOUT_QUOTES);
            tokens.skipTo(Token::firstOnLine);
        } else {
            problems.tell(keyword.end(), Mistake.NAME_MISSING);
        }
        return null;
    }

    private List<ConditionSyntax> parseConditions() {
        if (keyword("when")) {
            tokens.next();
        } else if (!tokens.afterBroken()) {
            problems.tell(tokens.previous().end(), Mistake.MISSING_WORD, "when");
        }
        List<ConditionSyntax> conditions = new ArrayList<>();
        ConditionParser parser = new ConditionParser(tokens, problems);
        int start = tokens.previous().end();
        when = start;
        while (!endsConditions()) {
            ConditionSyntax condition = parser.parse();
            if (condition != null) {
                conditions.add(condition);
            }
        }
        if (conditions.isEmpty()
                && !problems.hasErrorBetween(start, tokens.peek().start())) {
            problems.tell(start, Mistake.NO_CONDITION);
        }
        then = Math.max(start, tokens.peek().start());
        return conditions;
    }

    private boolean endsConditions() {
        return Stops.endsRule(tokens) || keyword("then") || isReport();
    }

    private boolean isReport() {
        return tokens.peek().text().equalsIgnoreCase("report") && tokens.peek(1).isSign("(");
    }

    private List<Token> parseReport() {
        if (keyword("then")) {
            tokens.next();
        } else if (!tokens.afterBroken()) {
            problems.tell(tokens.previous().end(), Mistake.MISSING_WORD, "then");
        }
        List<Token> report = new ReportParser(tokens, problems).parse();
        if (keyword("end")) {
            tokens.next();
        } else if (!tokens.afterBroken()) {
            problems.tell(tokens.previous().end(), Mistake.MISSING_WORD, "end");
        }
        return report;
    }

    /** Whether the keyword stands here; told where it does in another case. */
    private boolean keyword(String word) {
        boolean found = tokens.peek().isWord() && tokens.peek().text().equalsIgnoreCase(word);
        if (found) {
            FileParser.tellCase(tokens, problems, word);
        }
        return found;
    }
}
