package org.agendagate.rules;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agendagate.facts.Fact;
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
    private static final Comparator<Match> ORDER = Comparator.comparing(
                    (Match match) -> match.report().rule().header().tier())
            .thenComparing(match -> match.report().rule().id())
            .thenComparing(match -> match.facts().stream().map(Fact::at).toList(), new PlaceOrder());

    private final KieBase kieBase;
    private final KieSessionConfiguration sessionConfiguration;

    Engine(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        model.addGlobal(RuleModel.MATCHES);
        rules.stream().filter(Rule::enabled).map(RuleModel::of).forEach(model::addRule);
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
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        matches.sort(ORDER);
        ValidWaivers waivers = new ValidWaivers(facts.all());
        return matches.stream().map(match -> match.toFinding(evidence, waivers)).toList();
    }
}
