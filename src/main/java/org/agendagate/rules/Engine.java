package org.agendagate.rules;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.agendagate.facts.Facts;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.language.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** Runs rules over facts with Drools: one session for each packet, its clock set to the decision time. */
final class Engine {
    private static final Comparator<Placed> ORDER = Comparator.comparingInt(
                    (Placed placed) -> placed.match().report().rank())
            .thenComparing(Placed::place);

    /** A packet of a thousand items has some thousand; nobody reads a notice of more. */
    private static final int MOST_MATCHES = 200_000;

    private static final Comparator<Rule> BY_TIER =
            Comparator.comparing((Rule rule) -> rule.header().tier()).thenComparing(Rule::id);

    private final KieBase kieBase;
    private final KieSessionConfiguration sessionConfiguration;

    Engine(List<Rule> rules, Absence absence) {
        ModelImpl model = new ModelImpl();
        model.addGlobal(RuleModel.MATCHES);
        Map<String, Set<String>> sayers = new HashMap<>();
        List<Rule> ranked = rules.stream().filter(Rule::enabled).sorted(BY_TIER).toList();
        for (int rank = 0; rank < ranked.size(); rank++) {
            model.addRule(RuleModel.of(ranked.get(rank), rank, absence, sayers));
        }
        kieBase = KieBaseBuilder.createKieBaseFromModel(model);
        sessionConfiguration = KieServices.get().newKieSessionConfiguration();
        sessionConfiguration.setOption(ClockTypeOption.PSEUDO);
    }

    List<Finding> evaluate(Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt) {
        List<Match> matches = new ArrayList<>();
        KieSession session = kieBase.newKieSession(sessionConfiguration, null);
        try {
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(decidedAt.toInstant().toEpochMilli(), TimeUnit.MILLISECONDS);
            session.setGlobal(RuleModel.MATCHES.getName(), matches);
            facts.all().forEach(session::insert);
            session.fireAllRules(MOST_MATCHES);
            // What Drools returns is not the number of firings at which it stopped.
            if (matches.size() >= MOST_MATCHES) {
                throw TooManyMatchesException.of(matches, MOST_MATCHES);
            }
            OutOfTimeException.check();
        } finally {
            session.dispose();
        }
        ValidWaivers waivers = new ValidWaivers(facts.all());
        PlaceOrder places = new PlaceOrder();
        return matches.stream()
                .map(match -> new Placed(match, places.key(match.facts())))
                .sorted(ORDER)
                .map(placed -> placed.match().toFinding(evidence, waivers))
                .toList();
    }

    private record Placed(Match match, String place) {}
}
