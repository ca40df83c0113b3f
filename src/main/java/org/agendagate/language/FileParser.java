package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.agendagate.language.Syntax.RuleSyntax;
import org.jspecify.annotations.Nullable;

/** Reads the package line and the rules of a file. After a mistake it goes on with the next rule. */
final class FileParser {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final Tokens tokens;
    private final Problems problems;

    FileParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Syntax.File parse() {
        String packageName = parsePackage();
        List<RuleSyntax> rules = new ArrayList<>();
        while (!tokens.peek().isEnd()) {
            if (isRuleStart(tokens)) {
                rules.add(new RuleParser(tokens, problems).parse());
            } else {
                tellAndSkip();
            }
        }
        if (rules.isEmpty() && problems.told().isEmpty()) {
            problems.tell(tokens.peek().start(), Mistake.NO_RULE);
        }
        return new Syntax.File(packageName, rules);
    }

    /** Whether the word {@code rule} begins a rule here. */
    static boolean isRuleStart(Tokens tokens) {
        return isRuleStart(tokens.peek(), tokens.peek(1));
    }

    private static boolean isRuleStart(Token token, Token next) {
        return token.isWord() && token.text().equalsIgnoreCase("rule") && (token.firstOnLine() || next.isText());
    }

    private @Nullable String parsePackage() {
        Token keyword = tokens.peek();
        if (!keyword.isWord() || !keyword.text().equalsIgnoreCase("package")) {
            if (!tokens.afterBroken()) {
                problems.tell(keyword.start(), Mistake.NO_PACKAGE);
            }
            return null;
        }
        tellCase(tokens, problems, "package");
        tokens.next();
        Token name = tokens.peek();
        boolean dotted = tokens.peek(1).isSign(".");
        if (name.firstOnLine() || dotted || !PACKAGE.matcher(name.text()).matches()) {
            problems.tell(keyword.end() + (name.firstOnLine() ? 0 : 1), Mistake.BAD_PACKAGE);
            tokens.skipTo(Token::firstOnLine);
            return null;
        }
        tokens.next();
        tokens.acceptSign(";");
        return name.text();
    }

    private void tellAndSkip() {
        Token token = tokens.peek();
        Refusal refusal = Refusal.find(token);
        if (refusal != null) {
            problems.refuse(token.start(), refusal, token.text());
        } else if (!tokens.afterBroken()) {
            problems.tell(token.start(), Mistake.EXPECTED_RULE, token.quoted());
        }
        tokens.pass();
        tokens.skipTo(next -> next.firstOnLine()
                && (next.text().equalsIgnoreCase("rule") || (next.isWord() && isFileWord(Refusal.find(next)))));
    }

    private static boolean isFileWord(@Nullable Refusal refusal) {
        return refusal == Refusal.IMPORT
                || refusal == Refusal.GLOBAL
                || refusal == Refusal.FUNCTION
                || refusal == Refusal.DECLARE
                || refusal == Refusal.QUERY
                || refusal == Refusal.UNIT;
    }

    /** Tells where a keyword stands in another case. */
    static void tellCase(Tokens tokens, Problems problems, String word) {
        Token token = tokens.peek();
        if (!token.text().equals(word)) {
            problems.tell(token.start(), Mistake.WRONG_CASE, token.quoted(), word);
        }
    }
}
