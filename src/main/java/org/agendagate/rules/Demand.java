package org.agendagate.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.language.Condition;
import org.agendagate.language.Rule;

/**
 * What a rule asks of an item, in one spelling: of two rules with equal demand one reports wherever the other does, with
 * the same effect, in whatever words.
 */
public final class Demand {
    private Demand() {}

    public static String of(Rule rule) {
        return List.of(
                        rule.header().tier(),
                        rule.header().effect(),
                        "waived by " + rule.header().waivable(),
                        "from " + rule.effectiveFrom(),
                        "until " + rule.expiresOn(),
                        "enabled " + rule.enabled(),
                        rule.conditions().stream().map(Demand::spell).collect(Collectors.joining("; ")),
                        "report " + rule.reported())
                .toString();
    }

    private static String spell(Condition condition) {
        String figures = condition instanceof Condition.Accumulate accumulate
                ? accumulate.figures().stream()
                                .map(figure -> " " + figure.function()
                                        + Stream.ofNullable(figure.field())
                                                .map(FactField::name)
                                                .toList())
                                .collect(Collectors.joining())
                        + spell(accumulate.result())
                : "";
        Condition.Pattern pattern = RuleModel.patternOf(condition);
        return "%s %s : %s %s %s"
                        .formatted(
                                condition.getClass().getSimpleName(),
                                pattern.variable(),
                                pattern.type().name(),
                                pattern.bindings().stream()
                                        .map(binding -> binding.variable() + " : "
                                                + binding.field().name())
                                        .toList(),
                                pattern.constraints().stream()
                                        .map(Expressions::spell)
                                        .toList())
                + figures;
    }
}
