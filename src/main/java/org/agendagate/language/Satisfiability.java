package org.agendagate.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Expression.All;
import org.agendagate.language.Expression.Any;
import org.agendagate.language.Expression.Comparison;
import org.agendagate.language.Expression.Literal;
import org.agendagate.language.Expression.Negation;
import org.agendagate.language.Expression.OneOf;
import org.agendagate.language.Expression.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Whether expressions can hold together, as far as their constants decide it. Says that they can where it does not
 * know, and where there are too many ways to try.
 */
final class Satisfiability {
    private static final int MOST_BRANCHES = 200;

    private int branches;

    /** An expression that must hold, or must not. */
    private record Demand(Expression expression, boolean holds) {}

    /** What was asked so far, of fields and of expressions whose value is not known. */
    private record State(Map<String, Domain> domains, Map<String, Boolean> others) {
        State copy() {
            Map<String, Domain> copies = new HashMap<>();
            domains.forEach((key, domain) -> copies.put(key, new Domain(domain)));
            return new State(copies, new HashMap<>(others));
        }
    }

    static boolean canHold(List<Expression> expressions) {
        return new Satisfiability().isPossible(expressions, true);
    }

    static boolean canFail(Expression expression) {
        return new Satisfiability().isPossible(List.of(expression), false);
    }

    private boolean isPossible(List<Expression> expressions, boolean holds) {
        Deque<Demand> demands = new ArrayDeque<>();
        expressions.forEach(expression -> demands.add(new Demand(expression, holds)));
        return isPossible(demands, new State(new HashMap<>(), new HashMap<>()));
    }

    private boolean isPossible(Deque<Demand> demands, State state) {
        List<Demand> choices = new ArrayList<>();
        while (!demands.isEmpty()) {
            Demand demand = demands.pop();
            List<Demand> parts = parts(demand);
            if (parts == null) {
                if (!accept(demand, state)) {
                    return false;
                }
            } else if (isChoice(demand)) {
                choices.add(demand);
            } else {
                parts.forEach(demands::push);
            }
        }
        return choices.isEmpty() || choose(choices, state);
    }

    private boolean choose(List<Demand> choices, State state) {
        Demand choice = choices.get(0);
        for (Demand branch : Objects.requireNonNull(parts(choice))) {
            if (++branches > MOST_BRANCHES) {
                return true;
            }
            Deque<Demand> rest = new ArrayDeque<>(choices.subList(1, choices.size()));
            rest.push(branch);
            if (isPossible(rest, state.copy())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChoice(Demand demand) {
        Expression expression = demand.expression();
        return expression instanceof Any == demand.holds() && !(expression instanceof Negation);
    }

    /** What a demand amounts to; {@code null} where it cannot be taken apart. */
    private static @Nullable List<Demand> parts(Demand demand) {
        Expression expression = demand.expression();
        boolean holds = demand.holds();
        if (expression instanceof All all) {
            return all.parts().stream().map(part -> new Demand(part, holds)).toList();
        } else if (expression instanceof Any any) {
            return any.parts().stream().map(part -> new Demand(part, holds)).toList();
        } else if (expression instanceof Negation negation) {
            return List.of(new Demand(negation.part(), !holds));
        } else if (expression instanceof Comparison comparison
                && !holds
                && !comparison.operator().isEquality()) {
            return failing(comparison);
        }
        return null;
    }

    /** {@code a < b} fails where {@code a >= b}, or where one of the two is absent. */
    private static @Nullable List<Demand> failing(Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        if (!(right instanceof Literal) || !Named.isField(left)) {
            return null;
        }
        return List.of(
                new Demand(new Comparison(comparison.operator().opposite(), left, right), true),
                new Demand(new Comparison(Operator.EQUAL, left, new Literal(null)), true));
    }

    private static boolean accept(Demand demand, State state) {
        Expression expression = demand.expression();
        boolean holds = demand.holds();
        if (expression instanceof OneOf oneOf && Named.isField(oneOf.left()) && areLiterals(oneOf.values())) {
            return acceptOneOf(oneOf.left(), oneOf.values(), holds, state);
        } else if (expression instanceof Comparison comparison) {
            return acceptComparison(comparison, holds, state);
        } else if (Named.isField(expression)) {
            return acceptOneOf(expression, List.of(new Literal(true)), holds, state);
        }
        return acceptOther(expression, holds, state);
    }

    private static boolean acceptComparison(Comparison comparison, boolean holds, State state) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        Operator operator = comparison.operator();
        if (left instanceof Literal && Named.isField(right)) {
            return acceptComparison(new Comparison(operator.mirrored(), right, left), holds, state);
        }
        boolean equality = operator.isEquality();
        boolean equal = holds == (operator == Operator.EQUAL);
        if (Named.key(left).equals(Named.key(right))
                && operator != Operator.LESS_OR_EQUAL
                && operator != Operator.GREATER_OR_EQUAL) {
            return equality ? equal : !holds;
        }
        if (!(right instanceof Literal literal) || !Named.isField(left)) {
            return acceptOther(
                    equality ? new Comparison(Operator.EQUAL, left, right) : comparison,
                    equality ? equal : holds,
                    state);
        }
        if (equality) {
            return acceptOneOf(left, List.of(literal), equal, state);
        }
        Domain domain = domain(left, state);
        domain.bound(operator, Objects.requireNonNull(literal.value()));
        return !domain.isEmpty();
    }

    private static boolean acceptOneOf(Expression field, List<Expression> values, boolean holds, State state) {
        Domain domain = domain(field, state);
        List<Object> present = new ArrayList<>();
        boolean absent = false;
        for (Expression value : values) {
            Object constant = ((Literal) value).value();
            if (constant == null) {
                absent = true;
            } else {
                present.add(constant);
            }
        }
        if (absent && holds && !present.isEmpty()) {
            return true;
        }
        if (absent) {
            domain.absent(holds);
        }
        if (!present.isEmpty()) {
            domain.oneOf(present, holds);
        }
        return !domain.isEmpty();
    }

    private static boolean acceptOther(Expression expression, boolean holds, State state) {
        Boolean before = state.others().putIfAbsent(Named.key(expression), holds);
        return before == null || before == holds;
    }

    private static Domain domain(Expression field, State state) {
        return state.domains().computeIfAbsent(Named.key(field), key -> newDomain(field));
    }

    private static Domain newDomain(Expression expression) {
        FactField field = Named.field(expression);
        if (field != null && field.kind() == FieldKind.BOOLEAN) {
            return new Domain(Set.of(true, false), false);
        }
        return new Domain(field == null ? Set.of() : field.values(), true);
    }

    private static boolean areLiterals(List<Expression> values) {
        return values.stream().allMatch(Literal.class::isInstance);
    }
}
