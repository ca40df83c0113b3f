package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.language.Condition.Binding;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Scope.Variable;
import org.agendagate.language.Syntax.AccumulateSyntax;
import org.agendagate.language.Syntax.ConditionSyntax;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Name;
import org.agendagate.language.Syntax.PatternSyntax;
import org.jspecify.annotations.Nullable;

/** Checks the conditions of one rule, in their order, and binds their variables. */
final class ConditionChecker {
    private final Source source;
    private final Problems problems;
    private final Words words;
    private final Scope scope;
    private final Joins joins;
    private boolean complete = true;

    ConditionChecker(Source source, Problems problems, Words words, Scope scope) {
        this.source = source;
        this.problems = problems;
        this.words = words;
        this.scope = scope;
        this.joins = new Joins(problems, scope);
    }

    List<Condition> check(List<ConditionSyntax> conditions) {
        announce(conditions);
        tellTooMany(conditions);
        List<Condition> checked = new ArrayList<>();
        for (ConditionSyntax condition : conditions) {
            Pattern pattern = checkPattern(condition);
            AccumulateSyntax accumulate = condition.accumulate();
            if (accumulate != null) {
                Condition figures = new FigureChecker(source, problems, words, scope)
                        .check(accumulate, condition.pattern(), pattern);
                complete &= figures != null;
                Stream.ofNullable(figures).forEach(checked::add);
            } else if (pattern != null) {
                checked.add(of(condition, pattern));
            }
        }
        tellFirstNegated(conditions);
        return checked;
    }

    private static Condition of(ConditionSyntax syntax, Pattern pattern) {
        Token word = syntax.word();
        if (word == null) {
            return pattern;
        }
        return !word.text().equalsIgnoreCase("exists") ? new Condition.Not(pattern) : new Condition.Exists(pattern);
    }

    private void announce(List<ConditionSyntax> conditions) {
        for (ConditionSyntax condition : conditions) {
            Token variable = condition.pattern().variable();
            if (variable != null) {
                scope.announce(variable);
            }
            condition.pattern().names().forEach(name -> scope.announce(name.variable()));
            Stream.ofNullable(condition.accumulate())
                    .flatMap(accumulate -> accumulate.figures().stream())
                    .forEach(figure -> scope.announce(figure.variable()));
        }
    }

    private void tellTooMany(List<ConditionSyntax> conditions) {
        if (conditions.size() > Bounds.CONDITIONS) {
            int start = conditions.get(Bounds.CONDITIONS).pattern().start();
            problems.tell(start, Mistake.TOO_MANY_CONDITIONS, Bounds.CONDITIONS);
        }
        List<ConditionSyntax> positive = conditions.stream()
                .filter(condition -> condition.word() == null)
                .toList();
        if (positive.size() > Bounds.PATTERNS) {
            int start = positive.get(Bounds.PATTERNS).pattern().start();
            problems.tell(start, Mistake.TOO_MANY_PATTERNS, Bounds.PATTERNS);
        }
    }

    private void tellFirstNegated(List<ConditionSyntax> conditions) {
        Token word = conditions.isEmpty() ? null : conditions.get(0).word();
        if (word != null) {
            problems.tell(word.start(), Mistake.FIRST_IS_NEGATED, word.text());
        }
    }

    private @Nullable Pattern checkPattern(ConditionSyntax condition) {
        PatternSyntax syntax = condition.pattern();
        FactType type = words.type(syntax.type());
        List<Expression> constraints = type == null ? List.of() : checkConstraints(syntax, syntax.variable(), type);
        boolean sound = type != null
                && constraints.size() == syntax.constraints().size()
                && !problems.hasErrorBetween(syntax.start(), syntax.end());
        if (sound) {
            joins.check(condition, Objects.requireNonNull(type), constraints);
            new Contradictions(problems).check(syntax.constraints(), constraints);
        } else {
            joins.skip();
        }
        complete &= sound;
        List<Expression> all = new ArrayList<>(constraints);
        PatternSyntax every = condition.every();
        if (every != null && type != null) {
            all.addAll(failing(every, syntax, type));
        }
        List<Binding> bindings = bind(condition, type);
        return type == null ? null : pattern(condition, type, bindings, all);
    }

    /** What a fact must be like for {@code forall} not to hold: that none is like it is the same as {@code forall}. */
    private List<Expression> failing(PatternSyntax every, PatternSyntax syntax, FactType type) {
        if (!every.type().text().equals(syntax.type().text())) {
            problems.tell(every.type().start(), Mistake.FORALL_FORM);
            return List.of();
        }
        List<Expression> asked = checkConstraints(every, syntax.variable(), type);
        boolean sound = asked.size() == every.constraints().size();
        if (sound) {
            new Contradictions(problems).check(every.constraints(), asked);
        }
        complete &= sound;
        return List.of(new Expression.Negation(new Expression.All(asked)));
    }

    /** Whether every constraint was understood. */
    boolean isComplete() {
        return complete;
    }

    private Pattern pattern(
            ConditionSyntax condition, FactType type, List<Binding> bindings, List<Expression> constraints) {
        PatternSyntax syntax = condition.pattern();
        Token variable = condition.word() == null ? syntax.variable() : null;
        return new Pattern(
                source.place(syntax.start()), variable == null ? null : variable.text(), type, bindings, constraints);
    }

    private List<Expression> checkConstraints(PatternSyntax syntax, @Nullable Token own, FactType type) {
        tellTooManyConstraints(syntax);
        ExpressionChecker checker = new ExpressionChecker(type, own, scope, words, problems);
        List<Expression> checked = new ArrayList<>();
        for (Constraint constraint : syntax.constraints()) {
            Expression expression = checker.check(constraint);
            if (expression != null) {
                checked.add(expression);
            }
        }
        return checked;
    }

    private void tellTooManyConstraints(PatternSyntax syntax) {
        int count =
                syntax.constraints().stream().mapToInt(ConditionChecker::size).sum();
        if (count + syntax.names().size() > Bounds.CONSTRAINTS) {
            problems.tell(syntax.type().start(), Mistake.TOO_MANY_CONSTRAINTS, Bounds.CONSTRAINTS);
        }
    }

    private static int size(Constraint constraint) {
        if (constraint instanceof Syntax.Both both) {
            return both.parts().stream().mapToInt(ConditionChecker::size).sum();
        } else if (constraint instanceof Syntax.Either either) {
            return either.parts().stream().mapToInt(ConditionChecker::size).sum();
        }
        return constraint instanceof Syntax.Inverse inverse ? size(inverse.part()) : 1;
    }

    private List<Binding> bind(ConditionSyntax condition, @Nullable FactType type) {
        PatternSyntax syntax = condition.pattern();
        Token word = condition.word();
        boolean visible = word == null;
        Token variable = syntax.variable();
        if (variable != null) {
            bindFact(condition, variable, type);
        }
        List<Binding> bindings = new ArrayList<>();
        for (Name name : syntax.names()) {
            FactField field = type == null ? null : words.field(type, name.field());
            if (condition.accumulate() == null) {
                tellInvisible(word, name.variable());
            }
            scope.bind(new Variable(name.variable(), type, field, true, visible));
            if (field != null) {
                bindings.add(new Binding(name.variable().text(), field));
            }
        }
        return bindings;
    }

    private void bindFact(ConditionSyntax condition, Token variable, @Nullable FactType type) {
        boolean visible = condition.word() == null;
        boolean taken = scope.isBound(variable.text());
        scope.bind(new Variable(variable, type, null, false, visible));
        if (condition.every() == null && condition.accumulate() == null) {
            tellInvisible(condition.word(), variable);
        } else if (condition.every() != null && !taken) {
            scope.close(variable);
        }
    }

    private void tellInvisible(@Nullable Token word, Token variable) {
        if (word != null) {
            problems.tell(variable.start(), Mistake.VARIABLE_INSIDE_NEGATION, variable.quoted(), word.text());
        }
    }
}
