package org.agendagate.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.language.Condition;
import org.agendagate.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of an item, in one spelling: of two rules with equal demand one reports wherever the other does, with
 * the same effect, in whatever words and whatever its variables are called.
 */
public final class Demand {
    /** What a variable is called in the spelling, by the order in which the rule first names them. */
    private final Map<String, String> names = new HashMap<>();

    private Demand() {}

    public static String of(Rule rule) {
        return new Demand().spell(rule);
    }

    private String spell(Rule rule) {
        return List.of(
                        rule.header().tier(),
                        rule.header().effect(),
                        rule.header().desk() == null ? "" : rule.header().desk(),
                        "waived by " + rule.header().waivable(),
                        "from " + rule.effectiveFrom(),
                        "until " + rule.expiresOn(),
                        "enabled " + rule.enabled(),
                        rule.conditions().stream().map(this::spell).collect(Collectors.joining("; ")),
                        "report " + rule.reported().stream().map(this::name).toList())
                .toString();
    }

    private String spell(Condition condition) {
        Condition.Pattern pattern = RuleModel.patternOf(condition);
        String spelt = "%s %s : %s %s %s"
                .formatted(
                        condition.getClass().getSimpleName(),
                        name(pattern.variable()),
                        pattern.type().name(),
                        pattern.bindings().stream()
                                .map(binding -> name(binding.variable()) + " : "
                                        + binding.field().name())
                                .toList(),
                        pattern.constraints().stream()
                                .map(constraint -> Expressions.spell(constraint, this::name))
                                .toList());
        return condition instanceof Condition.Accumulate accumulate ? spelt + figures(accumulate) : spelt;
    }

    private String figures(Condition.Accumulate accumulate) {
        return accumulate.figures().stream()
                        .map(figure -> " " + figure.function()
                                + Stream.ofNullable(figure.field())
                                        .map(FactField::name)
                                        .toList())
                        .collect(Collectors.joining())
                + spell(accumulate.result());
    }

    /** A pattern that nothing refers to has no name. */
    private String name(@Nullable String variable) {
        return variable == null ? "-" : names.computeIfAbsent(variable, unseen -> "$" + names.size());
    }
}
