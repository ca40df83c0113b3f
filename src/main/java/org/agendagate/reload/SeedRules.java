package org.agendagate.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.findings.Tier;
import org.agendagate.language.Problem;
import org.agendagate.language.Rule;
import org.agendagate.rules.Demand;
import org.agendagate.rules.Invariants;
import org.agendagate.rules.RuleBook;

/**
 * The rules without exception as they come with the program.
 *
 * <p>Samples alone cannot hold them: an exemption for one unit, a date on which the rule ends, or a switch for an
 * urgent case would pass every sample that knows nothing of it. So each must ask exactly what it asked when the program
 * was built, in whatever words. What an office's own data must hold beside that is {@link Invariants}.
 */
final class SeedRules {
    private final List<Rule> rules;

    SeedRules(RuleBook shipped) {
        rules = shipped.rules().stream()
                .filter(rule -> rule.header().tier() == Tier.SEED)
                .toList();
    }

    List<Problem> problemsOf(RuleBook candidate) {
        Map<String, Rule> byId = candidate.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        for (Rule seed : rules) {
            Rule there = byId.get(seed.id());
            if (there == null) {
                problems.add(Trouble.SEED_RULE_MISSING.in(seed.place().file(), seed.id()));
            } else if (!Demand.of(there).equals(Demand.of(seed))) {
                problems.add(Trouble.SEED_RULE_CHANGED.at(there.place(), seed.id()));
            }
        }
        return problems;
    }

    /** The rules of {@code candidate} that stand in their places, in its own words. */
    List<Rule> in(RuleBook candidate) {
        return candidate.rules().stream()
                .filter(rule -> rules.stream().anyMatch(seed -> seed.id().equals(rule.id())))
                .toList();
    }
}
