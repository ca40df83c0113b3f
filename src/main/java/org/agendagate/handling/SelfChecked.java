package org.agendagate.handling;

import java.util.List;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.packet.PacketProblem;

/** What came of a self-check; none leaves anything behind. */
public sealed interface SelfChecked {
    /**
     * What a submission would be told now.
     *
     * @param withRecords whether duplicates and earlier returns were looked for
     */
    record Decided(PacketDecision decision, boolean withRecords) implements SelfChecked {}

    /** The number belongs to another division. */
    record OtherDivision() implements SelfChecked {}

    /** It is no packet, or says what the rule book does not know. */
    record Malformed(List<PacketProblem> problems) implements SelfChecked {}

    /** The gate could not decide. */
    record Undecided(NoDecisionException reason) implements SelfChecked {}
}
