package org.agendagate.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.agendagate.language.Expression;
import org.jspecify.annotations.Nullable;

/** Turns checked expressions into tests and readers of values. Types are known to fit, so nothing is converted. */
final class TestCompiler {
    /** A value read from the facts at hand. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(Object own, @Nullable Object first, @Nullable Object second, @Nullable Object third);
    }

    /** Working days are counted up to here where nothing says that fewer will do. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_000);

    private final Constraint.Places places;
    private final List<Integer> foreign;
    private final Absence absence;

    /**
     * @param foreign positions of the other facts, in the order in which the test gets them
     */
    TestCompiler(Constraint.Places places, List<Integer> foreign, Absence absence) {
        this.places = places;
        this.foreign = foreign;
        this.absence = absence;
    }

    Test compile(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.OneOf oneOf) {
            return oneOf(oneOf);
        } else if (expression instanceof Expression.Contains contains) {
            return contains(contains);
        } else if (expression instanceof Expression.All all) {
            return untilOne(all.parts(), false);
        } else if (expression instanceof Expression.Any any) {
            return untilOne(any.parts(), true);
        } else if (expression instanceof Expression.Negation negation) {
            Test part = compile(negation.part());
            return (own, first, second, third) -> !part.holds(own, first, second, third);
        }
        Reader flag = reader(expression);
        return (own, first, second, third) -> Boolean.TRUE.equals(flag.read(own, first, second, third));
    }

    /** Holds as {@code decisive} if a part does, and otherwise as its opposite. Asked so often that a stream would tell. */
    private Test untilOne(List<Expression> expressions, boolean decisive) {
        Test[] parts = expressions.stream().map(this::compile).toArray(Test[]::new);
        return (own, first, second, third) -> {
            for (Test part : parts) {
                if (part.holds(own, first, second, third) == decisive) {
                    return decisive;
                }
            }
            return !decisive;
        };
    }

    private Test comparison(Expression.Comparison comparison) {
        Reader left = reader(comparison.left(), comparison.right());
        Reader right = reader(comparison.right(), comparison.left());
        BiPredicate<@Nullable Object, @Nullable Object> equality = equality(comparison.left(), comparison.right());
        return switch (comparison.operator()) {
            case EQUAL -> (own, a, b, c) -> equality.test(left.read(own, a, b, c), right.read(own, a, b, c));
            case NOT_EQUAL -> (own, a, b, c) -> !equality.test(left.read(own, a, b, c), right.read(own, a, b, c));
            case LESS -> ordered(left, right, order -> order < 0);
            case LESS_OR_EQUAL -> ordered(left, right, order -> order <= 0);
            case GREATER -> ordered(left, right, order -> order > 0);
            case GREATER_OR_EQUAL -> ordered(left, right, order -> order >= 0);
        };
    }

    private static Test ordered(Reader left, Reader right, Function<Integer, Boolean> wanted) {
        return (own, a, b, c) -> {
            Object one = left.read(own, a, b, c);
            Object other = right.read(own, a, b, c);
            return one != null && other != null && wanted.apply(order(one, other));
        };
    }

    /** What is absent equals {@code null} where a rule asks for that, and nothing else. */
    private BiPredicate<@Nullable Object, @Nullable Object> equality(Expression left, Expression right) {
        boolean asksForAbsence = isAbsence(left) || isAbsence(right);
        return asksForAbsence || absence == Absence.EQUALS_ABSENCE
                ? TestCompiler::isEqual
                : (one, other) -> one != null && isEqual(one, other);
    }

    private static boolean isAbsence(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() == null;
    }

    /** Whether {@code left} equals one of the values, each asked as if it stood alone. */
    private Test oneOf(Expression.OneOf oneOf) {
        Reader left = reader(oneOf.left());
        List<Expression> expressions = oneOf.values();
        Reader[] values = expressions.stream().map(this::reader).toArray(Reader[]::new);
        List<BiPredicate<@Nullable Object, @Nullable Object>> equalities =
                expressions.stream().map(value -> equality(oneOf.left(), value)).toList();
        return (own, a, b, c) -> {
            Object value = left.read(own, a, b, c);
            for (int index = 0; index < values.length; index++) {
                if (equalities.get(index).test(value, values[index].read(own, a, b, c))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A list or text contains nothing that is absent, and what is absent contains nothing. */
    private Test contains(Expression.Contains contains) {
        Reader container = reader(contains.container());
        Reader element = reader(contains.element());
        return (own, a, b, c) -> {
            Object whole = container.read(own, a, b, c);
            Object part = element.read(own, a, b, c);
            return whole instanceof Collection<?> values
                    ? part != null && values.contains(part)
                    : whole instanceof String text && part instanceof String words && text.contains(words);
        };
    }

    /** Days that are compared with a number are counted no further than that. */
    private Reader reader(Expression expression, Expression other) {
        return expression instanceof Expression.Counted counted
                        && other instanceof Expression.Literal literal
                        && literal.value() instanceof BigDecimal number
                ? counted(counted, number.abs().min(MOST_DAYS).intValue() + 2)
                : reader(expression);
    }

    private Reader counted(Expression.Counted counted, int atMost) {
        Reader first = reader(counted.first());
        Reader second = reader(counted.second());
        return (own, a, b, c) ->
                CountedDays.of(counted.function(), first.read(own, a, b, c), second.read(own, a, b, c), atMost);
    }

    private Reader reader(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            Object value = literal.value();
            return (own, first, second, third) -> value;
        } else if (expression instanceof Expression.Own field) {
            return (own, first, second, third) -> field.field().read(own);
        } else if (expression instanceof Expression.Foreign other) {
            return foreignReader(expression, other.field().accessor());
        } else if (expression instanceof Expression.Bound bound) {
            return places.isOwn(bound)
                    ? (own, first, second, third) -> bound.field().read(own)
                    : foreignReader(expression, bound.field().accessor());
        }
        if (expression instanceof Expression.Counted counted) {
            return counted(counted, MOST_DAYS.intValue());
        }
        Test test = compile(expression);
        return test::holds;
    }

    private Reader foreignReader(Expression expression, Function<Object, @Nullable Object> field) {
        return switch (foreign.indexOf(places.positionOf(expression))) {
            case 0 -> (own, first, second, third) -> field.apply(Objects.requireNonNull(first));
            case 1 -> (own, first, second, third) -> field.apply(Objects.requireNonNull(second));
            case 2 -> (own, first, second, third) -> field.apply(Objects.requireNonNull(third));
            default -> throw new IllegalArgumentException("a constraint on more than three other facts");
        };
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number && right instanceof Number) {
            return order(left, right) == 0;
        }
        return Objects.equals(left, right)
                || (left != null && right != null && CountedDays.areOfTwoKinds(left, right) && order(left, right) == 0);
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        if (CountedDays.areOfTwoKinds(left, right)) {
            return CountedDays.day(left).compareTo(CountedDays.day(right));
        }
        return left instanceof Number && right instanceof Number
                ? decimal(left).compareTo(decimal(right))
                : ((Comparable<Object>) left).compareTo(right);
    }

    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) number).longValue());
    }
}
