package org.agendagate.handling;

import java.util.List;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.DecisionRecord;

/** What came of judging a revision again. Only {@link Recorded} leaves anything behind. */
public sealed interface AgainJudged {
    /** Another decision stands on the revision. */
    record Recorded(DecisionRecord decision) implements AgainJudged {}

    /** Nothing of what the standing decision was made from is another now: it stands. */
    record NothingMoved() implements AgainJudged {}

    /** No decision could be given; the standing one stays. */
    record Undecided(NoDecisionException reason) implements AgainJudged {}

    /** The reason is missing or no good. */
    record NoReason(List<PacketProblem> problems) implements AgainJudged {}

    /** No revision of that packet stands. */
    record NotThere() implements AgainJudged {}
}
