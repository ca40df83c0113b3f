package org.agendagate.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;
import org.agendagate.language.Scope.Variable;
import org.agendagate.language.Syntax.Entry;
import org.agendagate.language.Syntax.RuleSyntax;
import org.jspecify.annotations.Nullable;

/** Checks one rule against the vocabulary. */
final class RuleChecker {
    private static final Pattern NAME = Pattern.compile("([A-Z][A-Z0-9-]{1,15}) (\\S(?:.*\\S)?)");
    private static final int LONGEST_NAME = 200;
    private static final Set<String> REPORTABLE = Set.of("Item", "ClassifiedContent");

    private final Vocabulary vocabulary;
    private final Source source;
    private final Problems problems;

    RuleChecker(Vocabulary vocabulary, Source source, Problems problems) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.problems = problems;
    }

    /** The rule, or {@code null} where anything in it is wrong, which is told. */
    @Nullable
    Rule check(@Nullable String packageName, RuleSyntax syntax) {
        Matcher name = checkName(syntax);
        Words words = new Words(vocabulary, problems);
        Scope scope = new Scope(problems);
        ConditionChecker checker = new ConditionChecker(source, problems, words, scope);
        List<Condition> conditions = checker.check(syntax.conditions());
        List<String> reported = checkReport(syntax.report(), scope);
        TemplateChecker templates = new TemplateChecker(source, problems, words, scope);
        String id = name == null ? HeaderChecker.NO_ID : name.group(1);
        Header header = new HeaderChecker(problems, templates).check(syntax.keyword(), id, syntax.entries());
        Dated dated = checkAttributes(syntax.attributes());
        tellNotUnderstood(syntax, header != null && checker.isComplete());
        boolean sound = !problems.hasErrorBetween(syntax.keyword().start(), syntax.end());
        if (sound) {
            scope.tellUnused();
            tellAlwaysFires(syntax, conditions);
        }
        if (!sound || header == null || name == null || packageName == null) {
            return null;
        }
        return new Rule(
                source.place(syntax.keyword().start()),
                packageName,
                name.group(1),
                name.group(2),
                header,
                dated.from(),
                dated.to(),
                dated.enabled(),
                conditions,
                reported,
                Passage.of(source, syntax.span()));
    }

    /** What came out incomplete must not go unnoticed. */
    private void tellNotUnderstood(RuleSyntax syntax, boolean complete) {
        if (!complete && !problems.hasErrorBetween(0, source.text().length())) {
            problems.tell(
                    syntax.keyword().start(),
                    Mistake.UNEXPECTED,
                    syntax.keyword().quoted());
        }
    }

    private @Nullable Matcher checkName(RuleSyntax syntax) {
        Token token = syntax.name();
        if (token == null) {
            return null;
        }
        Matcher name = NAME.matcher(token.text());
        if (!name.matches()) {
            problems.tell(token.start(), Mistake.BAD_NAME, token.quoted());
            return null;
        }
        if (token.text().length() > LONGEST_NAME) {
            problems.tell(token.start(), Mistake.NAME_TOO_LONG, LONGEST_NAME);
        }
        return name;
    }

    private void tellAlwaysFires(RuleSyntax syntax, List<Condition> conditions) {
        boolean every = conditions.size() == 1
                && conditions.get(0) instanceof Condition.Pattern pattern
                && pattern.type().name().equals("Item")
                && pattern.constraints().isEmpty();
        if (every) {
            problems.tell(syntax.conditions().get(0).pattern().start(), Mistake.ALWAYS_FIRES);
        }
    }

    private List<String> checkReport(List<Token> report, Scope scope) {
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Token token : report) {
            if (!seen.add(token.text())) {
                problems.tell(token.start(), Mistake.REPORT_TWICE, token.quoted());
            }
            Variable variable = scope.use(token.text(), token.start());
            FactType type = variable == null ? null : variable.type();
            if (variable != null && variable.value()) {
                problems.tell(token.start(), Mistake.REPORT_NOT_A_FACT, token.quoted());
            } else if (type != null && names.isEmpty() && !REPORTABLE.contains(type.name())) {
                problems.tell(token.start(), Mistake.REPORT_ITEM_FIRST, token.quoted());
            }
            names.add(token.text());
        }
        if (report.size() > Bounds.REPORTED) {
            problems.tell(report.get(Bounds.REPORTED).start(), Mistake.REPORT_TOO_MANY, Bounds.REPORTED);
        }
        return names;
    }

    private record Dated(@Nullable LocalDate from, @Nullable LocalDate to, boolean enabled) {}

    private Dated checkAttributes(List<Entry> attributes) {
        LocalDate from = null;
        LocalDate to = null;
        boolean enabled = true;
        Set<String> seen = new HashSet<>();
        for (Entry attribute : attributes) {
            Token name = attribute.name();
            Token value = Objects.requireNonNull(attribute.value());
            if (!seen.add(name.text())) {
                problems.tell(name.start(), Mistake.DUPLICATE_ENTRY, name.text());
            }
            switch (name.text()) {
                case "date-effective" -> from = date(value);
                case "date-expires" -> to = date(value);
                default -> enabled = value.isWord("true");
            }
            if (from != null && to != null && !from.isBefore(to)) {
                problems.tell(value.start(), Mistake.NEVER_IN_FORCE);
            }
        }
        return new Dated(from, to, enabled);
    }

    private @Nullable LocalDate date(Token value) {
        LocalDate date = Dates.date(value.text());
        if (date == null) {
            problems.tell(value.start(), Mistake.BAD_DATE, value.quoted());
        }
        return date;
    }
}
