package org.agendagate.handling;

import java.util.List;
import org.agendagate.packet.PacketProblem;
import org.agendagate.proposals.Proposal;

/** What came of proposing rules. Only {@link Kept} leaves anything behind. */
public sealed interface Proposed {
    /** It waits for signatures. */
    record Kept(Proposal proposal) implements Proposed {}

    /** A title, a reason or a file cannot be kept. */
    record Wrong(List<PacketProblem> problems) implements Proposed {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Title or reason bear a classification marking; nothing of them is kept. */
    record Classified() implements Proposed {}

    /** It would change nothing of what is in force. */
    record Nothing() implements Proposed {}

    /**
     * Others changed the same places meanwhile.
     *
     * @param now version of what they changed
     * @param files where both changed the same lines
     */
    record ChangedBeneath(String now, List<String> files) implements Proposed {
        public ChangedBeneath {
            files = List.copyOf(files);
        }
    }

    /** There is no such proposal, rule book or edit in the folder. */
    record NotThere() implements Proposed {}

    /** The proposal is live or was taken back. */
    record Over(Proposal proposal) implements Proposed {}
}
