package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.findings.Tier;
import org.agendagate.language.Problem;
import org.agendagate.language.Rule;
import org.agendagate.language.RuleFile;
import org.agendagate.language.RuleReader;
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
    /** Leaves an opinion that was not understood to {@link #READING}. */
    private static final String SIGN_OFF = "G01";

    private static final String READING = "G01U";

    private final List<Rule> rules;
    private final Rule reading;
    /** What G01 asked before there was a rule to leave such an opinion to: it rejects more, so books may keep it. */
    private final String formerSignOff = Demand.of(former());

    SeedRules(RuleBook shipped) {
        reading = shipped.rules().stream()
                .filter(rule -> rule.id().equals(READING))
                .findFirst()
                .orElseThrow();
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
                if (!seed.id().equals(SIGN_OFF) || !Demand.of(there).equals(formerSignOff)) {
                    problems.add(Trouble.SEED_RULE_CHANGED.at(there.place(), seed.id()));
                }
            } else if (seed.id().equals(SIGN_OFF) && !isReadIn(byId)) {
                problems.add(Trouble.READING_RULE_MISSING.at(there.place(), SIGN_OFF, READING));
            }
        }
        return problems;
    }

    private boolean isReadIn(Map<String, Rule> byId) {
        Rule there = byId.get(READING);
        return there != null && Demand.of(there).equals(Demand.of(reading));
    }

    private static Rule former() {
        String file = "former-leader-sign-off.drl";
        try (InputStream in = Objects.requireNonNull(SeedRules.class.getResourceAsStream(file))) {
            return new RuleReader()
                    .read(List.of(new RuleFile(file, new String(in.readAllBytes(), UTF_8))))
                    .rules()
                    .get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The rules of {@code candidate} that stand in their places, in its own words. */
    List<Rule> in(RuleBook candidate) {
        return candidate.rules().stream()
                .filter(rule -> rules.stream().anyMatch(seed -> seed.id().equals(rule.id())))
                .toList();
    }
}
