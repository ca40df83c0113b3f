package org.agendagate.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldKind;
import org.agendagate.facts.Figures;
import org.agendagate.language.Condition.Binding;
import org.agendagate.language.Condition.Figure;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Scope.Variable;
import org.agendagate.language.Syntax.AccumulateSyntax;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.FigureSyntax;
import org.agendagate.language.Syntax.PatternSyntax;
import org.jspecify.annotations.Nullable;

/** Checks what an {@code accumulate} counts and adds up, and what it asks of the figures. */
final class FigureChecker {
    private final Source source;
    private final Problems problems;
    private final Words words;
    private final Scope scope;

    FigureChecker(Source source, Problems problems, Words words, Scope scope) {
        this.source = source;
        this.problems = problems;
        this.words = words;
        this.scope = scope;
    }

    /** The condition, or {@code null} where anything of it is wrong, which is told. */
    Condition.@Nullable Accumulate check(AccumulateSyntax syntax, PatternSyntax gathered, @Nullable Pattern pattern) {
        if (syntax.figures().size() > Bounds.FIGURES) {
            FigureSyntax surplus = syntax.figures().get(Bounds.FIGURES);
            problems.tell(surplus.variable().start(), Mistake.TOO_MANY_FIGURES, Bounds.FIGURES);
        }
        List<Figure> figures = new ArrayList<>();
        syntax.figures().stream().map(figure -> check(figure, gathered)).forEach(figure -> {
            if (figure != null) {
                figures.add(figure);
            }
        });
        closeNames(gathered);
        FactType type = Figures.typeOf(syntax.figures().stream()
                .map(figure -> figure.variable().text())
                .toList());
        List<Binding> bindings = new ArrayList<>();
        for (FigureSyntax figure : syntax.figures()) {
            FactField field =
                    Objects.requireNonNull(type.findField(figure.variable().text()));
            scope.bind(new Variable(figure.variable(), type, field, true, true));
            bindings.add(new Binding(figure.variable().text(), field));
        }
        List<Expression> asked = checkConstraints(syntax.constraints(), type);
        return pattern == null
                        || figures.size() < syntax.figures().size()
                        || asked.size() < syntax.constraints().size()
                ? null
                : new Condition.Accumulate(
                        pattern, figures, new Pattern(source.place(gathered.start()), null, type, bindings, asked));
    }

    private @Nullable Figure check(FigureSyntax syntax, PatternSyntax gathered) {
        Figure.Function function = Figure.Function.find(syntax.function().text());
        if (function == null) {
            problems.tell(
                    syntax.function().start(),
                    Mistake.UNKNOWN_FIGURE,
                    syntax.function().quoted(),
                    Words.listed(Arrays.stream(Figure.Function.values())
                            .map(Figure.Function::word)
                            .toList()));
            return null;
        }
        return function == Figure.Function.COUNT ? count(syntax, gathered) : ofField(syntax, function, gathered);
    }

    private @Nullable Figure count(FigureSyntax syntax, PatternSyntax gathered) {
        Token argument = syntax.argument();
        Token each = gathered.variable();
        if (argument == null
                || argument.kind() == Token.Kind.NUMBER
                || (each != null && argument.text().equals(each.text()))) {
            return new Figure(Figure.Function.COUNT, null);
        }
        problems.tell(argument.start(), Mistake.COUNT_ARGUMENT, argument.quoted());
        return null;
    }

    private @Nullable Figure ofField(FigureSyntax syntax, Figure.Function function, PatternSyntax gathered) {
        Token argument = syntax.argument();
        if (argument == null || !names(gathered, argument)) {
            int start = argument == null ? syntax.function().end() : argument.start();
            problems.tell(start, Mistake.FIGURE_ARGUMENT, function.word());
            return null;
        }
        Variable variable = scope.use(argument.text(), argument.start());
        FactField field = variable == null ? null : variable.field();
        if (field != null && field.kind() != FieldKind.NUMBER) {
            problems.tell(argument.start(), Mistake.FIGURE_ARGUMENT, function.word());
            return null;
        }
        return field == null ? null : new Figure(function, field);
    }

    private static boolean names(PatternSyntax gathered, Token argument) {
        return gathered.names().stream().anyMatch(name -> name.variable().text().equals(argument.text()));
    }

    /** What is known of one gathered fact is not known of all of them. */
    private void closeNames(PatternSyntax gathered) {
        Token each = gathered.variable();
        if (each != null) {
            scope.close(each);
        }
        gathered.names().forEach(name -> scope.close(name.variable()));
    }

    private List<Expression> checkConstraints(List<Constraint> constraints, FactType type) {
        ExpressionChecker checker = new ExpressionChecker(type, null, scope, words, problems);
        List<Expression> checked = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Expression expression = checker.check(constraint);
            if (expression != null) {
                checked.add(expression);
            }
        }
        if (checked.size() == constraints.size() && !checked.isEmpty()) {
            new Contradictions(problems).check(constraints, checked);
        }
        return checked;
    }
}
