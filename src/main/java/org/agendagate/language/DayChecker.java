package org.agendagate.language;

import java.math.BigDecimal;
import java.util.function.Function;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Expression.Literal;
import org.agendagate.language.Syntax.Call;
import org.agendagate.language.Syntax.Operand;
import org.jspecify.annotations.Nullable;

/** Checks what is counted between days: dates, times, texts that are dates, and how far back. */
final class DayChecker {
    private final Problems problems;

    DayChecker(Problems problems) {
        this.problems = problems;
    }

    /**
     * The value counted; {@code null} where it cannot be, which is told.
     *
     * @param values makes values of the arguments, and tells what is wrong with them
     */
    @Nullable
    Value check(Call call, Function<Operand, @Nullable Value> values) {
        DayFunction function = call.function();
        if (call.arguments().size() != 2) {
            return unfit(call);
        }
        Value first = values.apply(call.arguments().get(0));
        Value second = values.apply(call.arguments().get(1));
        if (first == null || second == null) {
            return null;
        }
        Expression day = day(first);
        Expression other = function.countsBack() ? howFar(second, function) : day(second);
        boolean constant = first.isConstant() && second.isConstant();
        if (day == null || other == null || constant) {
            return unfit(call);
        }
        return new Value(
                call.token(),
                call.token().text() + "( … )",
                new Expression.Counted(function, day, other),
                function.result(),
                null);
    }

    private static @Nullable Expression day(Value value) {
        if (value.kind() == FieldKind.DATE || value.kind() == FieldKind.TIME) {
            return value.expression();
        }
        String text = value.text();
        Object date = text == null ? null : Dates.date(text);
        return date == null ? null : new Literal(date);
    }

    private static @Nullable Expression howFar(Value value, DayFunction function) {
        boolean fits = value.expression() instanceof Literal literal
                && literal.value() instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(function.most())) <= 0;
        return fits ? value.expression() : null;
    }

    private @Nullable Value unfit(Call call) {
        DayFunction function = call.function();
        problems.tell(
                call.token().start(),
                function.countsBack() ? Mistake.COUNTED_BACK : Mistake.COUNTED_DAYS,
                call.token().quoted(),
                function.form(Script.isHan(call.token().text())),
                function.most());
        return null;
    }
}
