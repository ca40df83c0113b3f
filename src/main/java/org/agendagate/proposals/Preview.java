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
 * @param impact what it would have changed in the records, as far as that is found out
 * @param sentence empty as long as the impact is not found out, for that is part of it
 * @param digest of the sentence; empty as that
 */
public record Preview(
        Proposal proposal,
        boolean accepted,
        List<Problem> problems,
        RuleChanges changes,
        Map<Sample, List<ItemChange>> samples,
        List<Opening> openings,
        Reckoning impact,
        String sentence,
        String digest) {
    public Preview {
        problems = List.copyOf(problems);
        openings = List.copyOf(openings);
    }
}
