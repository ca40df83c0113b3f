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
import org.agendagate.language.Expression.Bound;
import org.agendagate.language.Expression.Comparison;
import org.agendagate.language.Expression.Contains;
import org.agendagate.language.Expression.Foreign;
import org.agendagate.language.Expression.Literal;
import org.agendagate.language.Expression.Negation;
import org.agendagate.language.Expression.OneOf;
import org.agendagate.language.Expression.Operator;
import org.agendagate.language.Expression.Own;
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
        } else if (expression instanceof Comparison comparison && !holds && isOrder(comparison.operator())) {
            return failing(comparison);
        }
        return null;
    }

    /** {@code a < b} fails where {@code a >= b}, or where one of the two is absent. */
    private static @Nullable List<Demand> failing(Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        if (!(right instanceof Literal) || !isField(left)) {
            return null;
        }
        Operator opposite = switch (comparison.operator()) {
            case LESS -> Operator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.GREATER;
            case GREATER -> Operator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Operator.LESS;
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
        };
        return List.of(
                new Demand(new Comparison(opposite, left, right), true),
                new Demand(new Comparison(Operator.EQUAL, left, new Literal(null)), true));
    }

    private static boolean accept(Demand demand, State state) {
        Expression expression = demand.expression();
        boolean holds = demand.holds();
        if (expression instanceof OneOf oneOf && isField(oneOf.left()) && areLiterals(oneOf.values())) {
            return acceptOneOf(oneOf.left(), oneOf.values(), holds, state);
        } else if (expression instanceof Comparison comparison) {
            return acceptComparison(comparison, holds, state);
        } else if (isField(expression)) {
            return acceptOneOf(expression, List.of(new Literal(true)), holds, state);
        }
        return acceptOther(expression, holds, state);
    }

    private static boolean acceptComparison(Comparison comparison, boolean holds, State state) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        Operator operator = comparison.operator();
        if (left instanceof Literal && isField(right)) {
            return acceptComparison(new Comparison(mirrored(operator), right, left), holds, state);
        }
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        boolean equal = holds == (operator == Operator.EQUAL);
        if (key(left).equals(key(right))
                && operator != Operator.LESS_OR_EQUAL
                && operator != Operator.GREATER_OR_EQUAL) {
            return equality ? equal : !holds;
        }
        if (!(right instanceof Literal literal) || !isField(left)) {
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
        Boolean before = state.others().putIfAbsent(key(expression), holds);
        return before == null || before == holds;
    }

    private static Domain domain(Expression field, State state) {
        return state.domains().computeIfAbsent(key(field), key -> newDomain(field));
    }

    private static Domain newDomain(Expression expression) {
        FactField field = field(expression);
        if (field != null && field.kind() == FieldKind.BOOLEAN) {
            return new Domain(Set.of(true, false), false);
        }
        return new Domain(field == null ? Set.of() : field.values(), true);
    }

    /** The same text for the same expression, and quicker to compare. */
    private static String key(Expression expression) {
        if (expression instanceof Own own) {
            return own.field().name();
        } else if (expression instanceof Foreign foreign) {
            return foreign.variable() + "." + foreign.field().name();
        } else if (expression instanceof Bound bound) {
            return bound.variable();
        } else if (expression instanceof Comparison comparison) {
            return key(comparison.left()) + comparison.operator().sign() + key(comparison.right());
        } else if (expression instanceof Contains contains) {
            return key(contains.container()) + " contains " + key(contains.element());
        } else if (expression instanceof OneOf oneOf) {
            return key(oneOf.left()) + " in "
                    + oneOf.values().stream().map(Satisfiability::key).toList();
        }
        return expression instanceof Literal literal ? "\"" + literal.value() + "\"" : expression.toString();
    }

    private static @Nullable FactField field(Expression expression) {
        if (expression instanceof Own own) {
            return own.field();
        } else if (expression instanceof Foreign foreign) {
            return foreign.field();
        }
        return expression instanceof Bound bound ? bound.field() : null;
    }

    private static boolean isField(Expression expression) {
        return field(expression) != null;
    }

    private static boolean areLiterals(List<Expression> values) {
        return values.stream().allMatch(Literal.class::isInstance);
    }

    private static boolean isOrder(Operator operator) {
        return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }
}
