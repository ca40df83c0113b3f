package org.agendagate.handling;

import org.agendagate.packet.PacketProblem;
import org.agendagate.records.DecisionRecord;
import org.agendagate.review.ReviewEntry;

/** What came of a reviewer's act on a flag. Only {@link Recorded} leaves anything behind. */
public sealed interface FlagReviewed {
    /** The act is recorded, and with it the decision it makes of the revision. */
    record Recorded(ReviewEntry entry, DecisionRecord decision) implements FlagReviewed {}

    /** There is no such flag. */
    record NotThere() implements FlagReviewed {}

    /** The reviewer submitted the packet, and nobody reviews the own. */
    record OwnSubmission(ReviewEntry entry) implements FlagReviewed {}

    /** The flag is another desk's. */
    record OtherDesk(ReviewEntry entry) implements FlagReviewed {}

    /** There is no reason, or one that cannot be kept. */
    record NoReason(ReviewEntry entry, PacketProblem problem) implements FlagReviewed {}

    /** The reason bears a classification marking; it goes nowhere. */
    record ClassifiedReason(ReviewEntry entry, PacketProblem problem) implements FlagReviewed {}

    /** The flag is not what the reviewer saw: somebody closed it before. */
    record Changed(ReviewEntry entry) implements FlagReviewed {}
}
