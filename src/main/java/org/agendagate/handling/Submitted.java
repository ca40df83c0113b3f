package org.agendagate.handling;

import java.util.List;
import java.util.Optional;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.DecisionRecord;

/** What came of a formal submission. Only {@link Recorded} leaves anything behind. */
public sealed interface Submitted {
    /** It was decided and recorded; of a classified packet the decision alone, and no number is taken. */
    record Recorded(DecisionRecord decision) implements Submitted {}

    /** The same packet had been submitted before; this is the answer it got. */
    record AlreadyThere(DecisionRecord decision) implements Submitted {}

    /** The same submission had been made with the same key; this is the answer it got. */
    record Replayed(DecisionRecord decision) implements Submitted {}

    /** Another packet holds the number and revision. */
    record Taken(DecisionRecord there) implements Submitted {}

    /** The key came with another packet before. */
    record KeyReused(DecisionRecord there) implements Submitted {}

    /**
     * Another revision is next.
     *
     * @param latest the latest revision, where there is one
     * @param next the revision that would be taken
     */
    record OutOfOrder(Optional<DecisionRecord> latest, int next) implements Submitted {}

    /** The number belongs to another division, or the person to none. */
    record OtherDivision() implements Submitted {}

    /** It is no packet, or says what the rule book does not know. */
    record Malformed(List<PacketProblem> problems) implements Submitted {}

    /** The gate could not decide. */
    record Undecided(NoDecisionException reason) implements Submitted {}
}
