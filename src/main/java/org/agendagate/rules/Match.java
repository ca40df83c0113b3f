package org.agendagate.rules;

import java.util.List;
import org.agendagate.facts.Fact;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;

/**
 * One firing of a rule.
 *
 * @param facts every bound fact of the rule, in the order of its patterns
 */
record Match(Report report, List<Fact> facts) {
    Finding toFinding(EvidenceFinder evidence, ValidWaivers waivers) {
        try {
            return report.findingOn(facts, evidence, waivers);
        } catch (RuntimeException failure) {
            throw new RuleFailureException(List.of(report.ruleId()), failure);
        }
    }
}
