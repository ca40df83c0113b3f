package org.agendagate.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldUse;
import org.agendagate.language.Condition;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Expression;
import org.agendagate.language.Header;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;
import org.jspecify.annotations.Nullable;

/** Collects which fields rules compare with, and which they show. */
final class FieldsUsed {
    private final Set<String> compared = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    /** Of the rule at hand: the type of each bound fact, and the field of each bound value. */
    private final Map<String, FactType> facts = new HashMap<>();

    private final Map<String, String> values = new HashMap<>();

    private FieldsUsed() {}

    static FieldUse of(List<Rule> rules) {
        FieldsUsed used = new FieldsUsed();
        rules.stream().filter(Rule::enabled).forEach(used::collect);
        return FieldUse.of(used.compared, used.shown);
    }

    private void collect(Rule rule) {
        facts.clear();
        values.clear();
        rule.conditions().forEach(this::collect);
        Header header = rule.header();
        Stream.of(
                        header.reason(),
                        header.reasonEn(),
                        header.remedy(),
                        header.remedyEn(),
                        header.actor(),
                        header.actorEn())
                .forEach(this::collect);
        collect(header.due());
    }

    private void collect(Condition condition) {
        collect(RuleModel.patternOf(condition));
        if (condition instanceof Condition.Accumulate accumulate) {
            FactType type = accumulate.pattern().type();
            accumulate
                    .figures()
                    .forEach(figure -> Stream.ofNullable(figure.field())
                            .forEach(field -> compared.add(FieldUse.nameOf(type.name(), field.name()))));
            collect(accumulate.result());
        }
    }

    private void collect(Pattern pattern) {
        if (pattern.variable() != null) {
            facts.put(pattern.variable(), pattern.type());
        }
        pattern.bindings()
                .forEach(binding -> values.put(
                        binding.variable(),
                        FieldUse.nameOf(pattern.type().name(), binding.field().name())));
        pattern.constraints().forEach(constraint -> collect(constraint, pattern.type()));
    }

    private void collect(Expression expression, FactType own) {
        if (expression instanceof Expression.Own field) {
            compared.add(FieldUse.nameOf(own.name(), field.field().name()));
        } else if (expression instanceof Expression.Foreign foreign) {
            compared.add(FieldUse.nameOf(foreign.type().name(), foreign.field().name()));
        } else if (expression instanceof Expression.Bound bound) {
            compared.add(values.getOrDefault(bound.variable(), bound.variable()));
        }
        Expressions.partsOf(expression).forEach(part -> collect(part, own));
    }

    private void collect(@Nullable Template template) {
        for (Template.Part part : template == null ? List.<Template.Part>of() : template.parts()) {
            if (part instanceof Template.Slot slot) {
                FactType type = facts.get(slot.variable());
                shown.add(
                        slot.field() == null || type == null
                                ? values.getOrDefault(slot.variable(), slot.variable())
                                : FieldUse.nameOf(type.name(), slot.field().name()));
            }
        }
    }
}
