package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.agendagate.facts.Vocabulary;
import org.agendagate.language.Mutant.Change;
import org.agendagate.language.Syntax.AccumulateSyntax;
import org.agendagate.language.Syntax.ConditionSyntax;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.PatternSyntax;
import org.agendagate.language.Syntax.RuleSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Makes every mutant of the rules of a file: each comparison flipped and its boundary moved, each condition negated and
 * dropped, each {@code &&} and {@code ||} swapped, each {@code not} and {@code exists} swapped. What the checker would
 * refuse is no mutant: it is noticed without any sample.
 */
public final class Mutants {
    private final Source source;
    private final Vocabulary vocabulary;
    private final String packageName;
    private final RuleSyntax rule;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Source source, Vocabulary vocabulary, String packageName, RuleSyntax rule) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.packageName = packageName;
        this.rule = rule;
    }

    /** The mutants of the rules of {@code file}, which must be free of mistakes, in the order of the text. */
    public static List<Mutant> of(RuleFile file, Vocabulary vocabulary) {
        Source source = new Source(file);
        Problems problems = new Problems(source);
        Syntax.File syntax = new FileParser(new Tokens(Lexer.read(source, problems), problems), problems).parse();
        String packageName = syntax.packageName();
        if (packageName == null || problems.hasErrorBetween(0, source.text().length())) {
            throw new IllegalArgumentException(file.path() + " has mistakes");
        }
        return syntax.rules().stream()
                .flatMap(rule -> new Mutants(source, vocabulary, packageName, rule).make().stream())
                .toList();
    }

    private List<Mutant> make() {
        for (int index = 0; index < rule.conditions().size(); index++) {
            int place = index;
            mutateCondition(rule.conditions().get(index), changed -> withCondition(place, changed));
        }
        return mutants;
    }

    private RuleSyntax withCondition(int index, @Nullable ConditionSyntax changed) {
        return new RuleSyntax(
                rule.keyword(),
                rule.name(),
                rule.entries(),
                rule.attributes(),
                with(rule.conditions(), index, changed),
                rule.report(),
                rule.span());
    }

    /** The list with another element at {@code index}, or without it. */
    private static <T> List<T> with(List<T> list, int index, @Nullable T changed) {
        List<T> copy = new ArrayList<>(list);
        if (changed == null) {
            copy.remove(index);
        } else {
            copy.set(index, changed);
        }
        return copy;
    }

    private void mutateCondition(ConditionSyntax condition, Function<@Nullable ConditionSyntax, RuleSyntax> around) {
        mutateWord(condition, around);
        mutatePattern(
                condition.pattern(),
                changed -> around.apply(
                        new ConditionSyntax(condition.word(), changed, condition.every(), condition.accumulate())));
        PatternSyntax every = condition.every();
        if (every != null) {
            mutatePattern(
                    every,
                    changed -> around.apply(new ConditionSyntax(condition.word(), condition.pattern(), changed, null)));
        }
        AccumulateSyntax accumulate = condition.accumulate();
        if (accumulate != null) {
            mutateConstraints(
                    accumulate.constraints(),
                    changed -> around.apply(new ConditionSyntax(
                            condition.word(),
                            condition.pattern(),
                            null,
                            new AccumulateSyntax(accumulate.figures(), changed))));
        }
    }

    private void mutateWord(ConditionSyntax condition, Function<@Nullable ConditionSyntax, RuleSyntax> around) {
        Token word = condition.word();
        int start = word == null ? condition.pattern().start() : word.start();
        String text = source.text().substring(start, condition.pattern().end());
        add(start, Change.DROPPED, text, "", around.apply(null));
        if (word != null && condition.every() == null && condition.accumulate() == null) {
            String other = word.text().equals("not") ? "exists" : "not";
            Token swapped =
                    new Token(word.kind(), other, word.start(), word.end(), null, word.firstOnLine(), word.broken());
            add(
                    start,
                    Change.QUANTIFIER,
                    word.text(),
                    other,
                    around.apply(new ConditionSyntax(swapped, condition.pattern(), null, null)));
        }
    }

    private void mutatePattern(PatternSyntax pattern, Function<PatternSyntax, RuleSyntax> around) {
        mutateConstraints(
                pattern.constraints(),
                changed -> around.apply(new PatternSyntax(
                        pattern.variable(), pattern.type(), pattern.names(), changed, pattern.end())));
    }

    private void mutateConstraints(List<Constraint> constraints, Function<List<Constraint>, RuleSyntax> around) {
        for (int index = 0; index < constraints.size(); index++) {
            int place = index;
            Function<@Nullable Constraint, RuleSyntax> inPlace =
                    changed -> around.apply(with(constraints, place, changed));
            Constraint constraint = constraints.get(index);
            add(constraint.start(), Change.DROPPED, ConstraintText.of(constraint), "", inPlace.apply(null));
            new ConstraintMutants(this::add, inPlace).mutate(constraint);
        }
    }

    private void add(int offset, Change change, String before, String after, RuleSyntax mutated) {
        Problems problems = new Problems(source);
        Rule checked = new RuleChecker(vocabulary, source, problems).check(packageName, mutated);
        if (checked != null) {
            mutants.add(new Mutant(source.place(offset), change, before, after, checked));
        }
    }
}
