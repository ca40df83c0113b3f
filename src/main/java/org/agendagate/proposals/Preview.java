package org.agendagate.proposals;

import java.util.List;
import java.util.Map;
import org.agendagate.decision.ItemChange;
import org.agendagate.language.Problem;
import org.agendagate.probes.Opening;
import org.agendagate.rules.RuleChanges;
import org.agendagate.samples.Sample;

/**
 * What a text of a proposal would come to, and the sentence that whoever signs it signs.
 *
 * @param proposal as it stands
 * @param accepted whether it could be live at all
 * @param problems why not, or what is odd about it
 * @param changes against the rule book it was made from
 * @param samples that would be decided otherwise
 * @param openings what it lets pass that the rule book before it stops
 * @param digest of the sentence
 */
public record Preview(
        Proposal proposal,
        boolean accepted,
        List<Problem> problems,
        RuleChanges changes,
        Map<Sample, List<ItemChange>> samples,
        List<Opening> openings,
        String sentence,
        String digest) {
    public Preview {
        problems = List.copyOf(problems);
        openings = List.copyOf(openings);
    }
}
