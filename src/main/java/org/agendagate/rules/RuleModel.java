package org.agendagate.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Facts;
import org.agendagate.facts.Figures;
import org.agendagate.language.Condition;
import org.agendagate.language.Expression;
import org.agendagate.language.Rule;
import org.drools.model.Consequence;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.impl.RuleBuilder;
import org.drools.model.view.ViewItem;
import org.jspecify.annotations.Nullable;

/** Turns a checked rule into one of Drools' executable model. What it does when it holds is the same for every rule. */
final class RuleModel {
    private static final String PACKAGE = "rules";

    /** Where a session collects what holds. */
    @SuppressWarnings("rawtypes")
    static final Global<List> MATCHES = DSL.globalOf(List.class, PACKAGE, "matches");

    private final Rule rule;
    private final int rank;
    private final Absence absence;
    private final Map<String, Set<String>> sayers;
    private final Variables variables;

    private RuleModel(Rule rule, int rank, Absence absence, Map<String, Set<String>> sayers) {
        this.rule = rule;
        this.rank = rank;
        this.absence = absence;
        this.sayers = sayers;
        this.variables = new Variables(rule);
    }

    /**
     * @param rank the place of the rule's findings among those of others
     * @param sayers the rules that say each test, by its id; grows with every rule
     */
    static org.drools.model.Rule of(Rule rule, int rank, Absence absence, Map<String, Set<String>> sayers) {
        return new RuleModel(rule, rank, absence, sayers).build();
    }

    static Condition.Pattern patternOf(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return pattern;
        } else if (condition instanceof Condition.Not not) {
            return not.pattern();
        } else if (condition instanceof Condition.Exists exists) {
            return exists.pattern();
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            return accumulate.pattern();
        }
        throw new IllegalArgumentException("no pattern in " + condition);
    }

    private org.drools.model.Rule build() {
        RuleBuilder builder = PatternDSL.rule(PACKAGE, rule.id());
        if (rule.effectiveFrom() != null) {
            // Drools wants the time to lie behind this one; midnight itself belongs to the day.
            Calendar before = startOf(rule.effectiveFrom());
            before.add(Calendar.MILLISECOND, -1);
            builder.attribute(org.drools.model.Rule.Attribute.DATE_EFFECTIVE, before);
        }
        if (rule.expiresOn() != null) {
            builder.attribute(org.drools.model.Rule.Attribute.DATE_EXPIRES, startOf(rule.expiresOn()));
        }
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (int index = 0; index < rule.conditions().size(); index++) {
            items.addAll(views(rule.conditions().get(index), index));
        }
        items.add(consequence());
        return builder.build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private static Calendar startOf(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(Facts.ZONE));
    }

    private List<ViewItem<?>> views(Condition condition, int index) {
        if (condition instanceof Condition.Accumulate accumulate) {
            return accumulate(accumulate, index);
        }
        return List.of(
                condition instanceof Condition.Pattern pattern
                        ? pattern(pattern, variables.declared().get(variables.position(pattern)), index)
                        : quantified(condition, index));
    }

    /** What is asked of the figures is a pattern of its own, which Drools ties to the figures by its variable. */
    private List<ViewItem<?>> accumulate(Condition.Accumulate accumulate, int index) {
        Condition.Pattern gathered = accumulate.pattern();
        Condition.Pattern result = accumulate.result();
        Variable<? extends Fact> each = DSL.declarationOf(gathered.type().factClass(), "$each" + index);
        Variable<?> figures = variables.declared().get(variables.position(result));
        ViewItem<?> gathering = DSL.accumulate(
                pattern(gathered, each, index),
                DSL.accFunction(() -> new Gathering(rule.id(), accumulate.figures()), each)
                        .as(figures));
        return result.constraints().isEmpty()
                ? List.of(gathering)
                : List.of(gathering, pattern(result, figures, index));
    }

    private ViewItem<?> quantified(Condition condition, int index) {
        Condition.Pattern pattern = patternOf(condition);
        Variable<? extends Fact> unnamed = DSL.declarationOf(pattern.type().factClass(), "$unnamed" + index);
        PatternDef<?> view = pattern(pattern, unnamed, index);
        return condition instanceof Condition.Not ? DSL.not(view) : DSL.exists(view);
    }

    /** Equal ids make Drools share a test among rules: a test of one fact alone may be shared, a join is
     * not, nor is a test of figures, which are of one rule. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private PatternDef<?> pattern(Condition.Pattern pattern, Variable<?> variable, int index) {
        PatternDef<Object> view = (PatternDef<Object>) (PatternDef) PatternDSL.pattern(variable);
        int join = 0;
        for (Expression constraint : pattern.constraints()) {
            Constraint compiled = new Constraint(constraint, pattern, variables, absence);
            String id = compiled.isJoin() || pattern.type().factClass() == Figures.class
                    ? rule.id() + "/" + index + "/" + pattern.type().name() + join++
                    : pattern.type().name() + ": " + Expressions.spell(constraint);
            Set<String> rules = sayers.computeIfAbsent(id, unsaid -> new LinkedHashSet<>());
            rules.add(rule.id());
            view = compiled.addTo(view, id, rules);
        }
        return view;
    }

    private RuleItemBuilder<Consequence> consequence() {
        ValueStyle chinese = absence == Absence.EQUALS_ABSENCE ? ValueStyle.CHINESE_WITH_CODES : ValueStyle.CHINESE;
        Report report = Report.of(rule, rank, variables, chinese);
        List<Variable<?>> arguments = new ArrayList<>();
        arguments.add(MATCHES);
        arguments.addAll(variables.declared());
        return new Firing(report, arguments);
    }

    /** Notes that the rule holds, with the facts for which it does. */
    private record Firing(Report report, List<Variable<?>> arguments) implements RuleItemBuilder<Consequence> {
        @Override
        public Consequence get() {
            return new ConsequenceImpl(this::note, arguments.toArray(Variable<?>[]::new), false, false, "java");
        }

        @SuppressWarnings("unchecked")
        private void note(@Nullable Object... values) {
            Fact[] facts = new Fact[values.length - 1];
            for (int index = 0; index < facts.length; index++) {
                facts[index] = (Fact) Objects.requireNonNull(values[index + 1]);
            }
            ((List<Match>) Objects.requireNonNull(values[0])).add(new Match(report, List.of(facts)));
        }
    }
}
