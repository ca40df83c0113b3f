package org.agendagate.handling;

import org.agendagate.packet.PacketProblem;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.WithdrawalRecord;

/** What came of taking a packet back. Only {@link Done} leaves anything behind. */
public sealed interface Withdrawn {
    /** It is withdrawn, now or since before. */
    record Done(WithdrawalRecord withdrawal) implements Withdrawn {}

    /** There is no such packet of the own division. */
    record NotThere() implements Withdrawn {}

    /** There is no reason, or one that cannot be kept. */
    record NoReason(PacketProblem problem) implements Withdrawn {}

    /** The reason bears a classification marking; it goes nowhere. */
    record ClassifiedReason() implements Withdrawn {}

    /** Nobody said that it is meant. */
    record Unconfirmed() implements Withdrawn {}

    /** Only the latest revision is taken back, and that is another. */
    record Superseded(RevisionRecord latest) implements Withdrawn {}
}
