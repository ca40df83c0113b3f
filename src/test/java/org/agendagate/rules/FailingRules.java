package org.agendagate.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Condition;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Expression;
import org.agendagate.language.Rule;
import org.jspecify.annotations.Nullable;

/** Rules over which the engine fails: the language itself has no word for one. */
public final class FailingRules {
    private FailingRules() {}

    /**
     * {@code book} with one rule more, which asks of the facts of an earlier one's last condition what cannot be read.
     *
     * @param id the earlier rule
     * @param failing reads what cannot be read
     */
    public static RuleBook in(
            RuleBook book, String id, @Nullable LocalDate from, Function<Object, @Nullable Object> failing) {
        Rule good = book.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<Condition> conditions = new ArrayList<>(good.conditions());
        Pattern pattern = (Pattern) conditions.remove(conditions.size() - 1);
        List<Expression> constraints = new ArrayList<>(pattern.constraints());
        constraints.add(new Expression.Own(
                new FactField("broken", FieldKind.BOOLEAN, "坏", "broken", "", List.of(), List.of(), failing)));
        conditions.add(
                new Pattern(pattern.place(), pattern.variable(), pattern.type(), pattern.bindings(), constraints));
        Rule bad = new Rule(
                good.place(),
                good.packageName(),
                "X99",
                "坏规则",
                good.header(),
                from,
                null,
                true,
                conditions,
                good.reported(),
                good.passage());
        List<Rule> rules = new ArrayList<>(book.rules());
        rules.add(bad);
        return book.trying(rules);
    }

    /** Can never be read. */
    @SuppressWarnings("DoNotCallSuggester")
    public static @Nullable Object broken(Object fact) {
        throw new IllegalStateException("broken");
    }
}
