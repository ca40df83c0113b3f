package org.agendagate.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.language.Condition;
import org.agendagate.language.Expression;
import org.agendagate.language.Header;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;

/** Collects the fields of a fact that a rule tests or names: what its finding rests on. */
final class UsedFields {
    private final int position;
    private final Variables variables;
    private final Set<FactField> fields = new LinkedHashSet<>();

    private UsedFields(int position, Variables variables) {
        this.position = position;
        this.variables = variables;
    }

    /** In the order in which the rule uses them: conditions first, then texts. */
    static List<FactField> of(Rule rule, String variable, Variables variables) {
        UsedFields used = new UsedFields(variables.position(variable), variables);
        rule.conditions().forEach(used::collect);
        Header header = rule.header();
        Stream.of(header.reason(), header.remedy()).forEach(used::collect);
        return List.copyOf(used.fields);
    }

    private void collect(Condition condition) {
        Condition.Pattern pattern = RuleModel.patternOf(condition);
        boolean own = condition instanceof Condition.Pattern && variables.position(pattern) == position;
        pattern.constraints().forEach(constraint -> collect(constraint, own));
        if (condition instanceof Condition.Accumulate accumulate) {
            accumulate.result().constraints().forEach(constraint -> collect(constraint, false));
        }
    }

    private void collect(Template template) {
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Slot slot) {
                Stream.ofNullable(variables.fieldOf(slot, position)).forEach(fields::add);
            }
        }
    }

    private void collect(Expression expression, boolean own) {
        if (expression instanceof Expression.Own field && own) {
            fields.add(field.field());
        } else if (expression instanceof Expression.Foreign foreign
                && variables.position(foreign.variable()) == position) {
            fields.add(foreign.field());
        } else if (expression instanceof Expression.Bound bound && variables.positionOf(bound) == position) {
            fields.add(bound.field());
        } else {
            Expressions.partsOf(expression).forEach(part -> collect(part, own));
        }
    }
}
