package org.agendagate.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Condition;
import org.agendagate.language.Expression;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/** One constraint of a pattern as a test that Drools calls: of the pattern's own fact, and of up to three bound ones. */
final class Constraint {
    /** The most other facts one constraint can look at. */
    static final int MOST_FOREIGN = 3;

    /** Keys of what is absent, one for each side of a join: no text of a packet holds the character zero. */
    private static final String NO_OWN = "\0own";

    private static final String NO_OTHER = "\0other";

    private final Expression expression;
    private final Variables variables;
    private final List<Integer> foreign;
    private final Absence absence;
    private final Test test;

    Constraint(Expression expression, Condition.Pattern pattern, Variables variables, Absence absence) {
        this.expression = expression;
        this.variables = variables;
        this.absence = absence;
        Set<Integer> positions = new LinkedHashSet<>();
        Places places = new Places(pattern, variables);
        collect(expression, places, positions);
        this.foreign = List.copyOf(positions);
        this.test = new TestCompiler(places, foreign, absence).compile(expression);
    }

    boolean isJoin() {
        return !foreign.isEmpty();
    }

    /**
     * @param id equal ones make Drools share the test
     * @param rules the rules that say it, to be named should it fail; others may come
     */
    @SuppressWarnings("unchecked")
    PatternDef<Object> addTo(PatternDef<Object> view, String id, Set<String> rules) {
        Test told = telling(rules);
        List<Variable<Object>> others = foreign.stream()
                .map(position -> (Variable<Object>) variables.declared().get(position))
                .toList();
        return switch (others.size()) {
            case 0 -> view.expr(id, own -> told.holds(own, null, null, null));
            case 1 -> addJoin(view, id, others.get(0), told);
            case 2 ->
                view.expr(
                        id, others.get(0), others.get(1), (own, first, second) -> told.holds(own, first, second, null));
            case MOST_FOREIGN -> view.expr(id, others.get(0), others.get(1), others.get(2), told::holds);
            default -> throw new IllegalArgumentException("a constraint on more than three other facts");
        };
    }

    private Test telling(Set<String> rules) {
        return (own, first, second, third) -> {
            OutOfTimeException.check();
            try {
                return test.holds(own, first, second, third);
            } catch (RuntimeException failure) {
                throw new RuleFailureException(rules, failure);
            }
        };
    }

    /** An equality of two texts is looked up in a hash index; without one, a join would cost items times items. */
    private PatternDef<Object> addJoin(PatternDef<Object> view, String id, Variable<Object> other, Test told) {
        FactField own = null;
        FactField others = null;
        if (expression instanceof Expression.Comparison comparison
                && comparison.operator() == Expression.Operator.EQUAL) {
            own = ownField(comparison.left(), comparison.right());
            others = foreignField(comparison.left(), comparison.right());
        }
        if (own == null || others == null || own.kind() != FieldKind.TEXT || others.kind() != FieldKind.TEXT) {
            return view.expr(id, other, (fact, first) -> told.holds(fact, first, null, null));
        }
        return view.expr(id, other, (fact, first) -> told.holds(fact, first, null, null), index(own, others));
    }

    /** Drools asks no test about what its index brings together, so that the index itself must keep absences apart. */
    private BetaIndex<Object, Object, ?> index(FactField own, FactField others) {
        Function<Object, @Nullable Object> left = keyed(own.accessor(), NO_OWN);
        Function<Object, @Nullable Object> right = keyed(others.accessor(), NO_OTHER);
        return PatternDSL.betaIndexedBy(
                String.class,
                Index.ConstraintType.EQUAL,
                0,
                fact -> (String) left.apply(fact),
                right::apply,
                Object.class);
    }

    private Function<Object, @Nullable Object> keyed(Function<Object, @Nullable Object> field, String otherwise) {
        return absence == Absence.EQUALS_ABSENCE
                ? field
                : fact -> Objects.requireNonNullElse(field.apply(fact), otherwise);
    }

    private static @Nullable FactField ownField(Expression left, Expression right) {
        return left instanceof Expression.Own own
                ? own.field()
                : right instanceof Expression.Own other ? other.field() : null;
    }

    private static @Nullable FactField foreignField(Expression left, Expression right) {
        return foreignField(left) != null ? foreignField(left) : foreignField(right);
    }

    private static @Nullable FactField foreignField(Expression side) {
        if (side instanceof Expression.Foreign foreign) {
            return foreign.field();
        }
        return side instanceof Expression.Bound bound ? bound.field() : null;
    }

    private static void collect(Expression expression, Places places, Set<Integer> positions) {
        Integer position = places.positionOf(expression);
        if (position != null) {
            positions.add(position);
        }
        Expressions.partsOf(expression).forEach(part -> collect(part, places, positions));
    }

    /** Where the values of an expression come from: the pattern's own fact, or a bound one at a position. */
    record Places(Condition.Pattern pattern, Variables variables) {
        /** The position of the other fact the expression itself reads; {@code null} where it reads none. */
        @Nullable
        Integer positionOf(Expression expression) {
            if (expression instanceof Expression.Foreign foreign) {
                return variables.position(foreign.variable());
            } else if (expression instanceof Expression.Bound bound && !isOwn(bound)) {
                return variables.positionOf(bound);
            }
            return null;
        }

        boolean isOwn(Expression.Bound bound) {
            return pattern.bindings().stream()
                    .anyMatch(binding -> binding.variable().equals(bound.variable()));
        }
    }
}
