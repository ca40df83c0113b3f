package org.agendagate.handling;

import java.util.List;
import org.agendagate.language.Problem;
import org.agendagate.packet.PacketProblem;
import org.agendagate.proposals.Proposal;

/** What came of going back to a rule book that was live before. Only the first two leave anything behind. */
public sealed interface WentBack {
    /** It is live again. */
    record Live(String version) implements WentBack {}

    /** It lets pass what G01 to G03 stop by now: somebody else has to sign it first. */
    record Waits(Proposal proposal) implements WentBack {}

    /** No such rule book was ever live. */
    record NotThere() implements WentBack {}

    /** It is in force. */
    record InForce() implements WentBack {}

    /** It cannot be live any more. */
    record Refused(List<Problem> problems) implements WentBack {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Another rule book went live meanwhile. */
    record Changed() implements WentBack {}

    /** There is no reason, or one that cannot be kept. */
    record NoReason(PacketProblem problem) implements WentBack {}

    /** The reason bears a classification marking; it goes nowhere. */
    record ClassifiedReason() implements WentBack {}
}
