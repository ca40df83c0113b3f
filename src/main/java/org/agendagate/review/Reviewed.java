package org.agendagate.review;

import org.agendagate.records.DecisionRecord;

/** What came of a reviewer's act. */
public sealed interface Reviewed {
    /** The entry as it now stands. */
    ReviewEntry entry();

    /** The act is recorded, and with it the decision it makes of the revision. */
    record Recorded(ReviewEntry entry, DecisionRecord decision) implements Reviewed {}

    /** The entry is not what the reviewer saw: somebody closed it before. Nothing was recorded. */
    record Changed(ReviewEntry entry) implements Reviewed {}

    /** The reviewer submitted the packet, and nobody reviews the own. Nothing was recorded. */
    record OwnSubmission(ReviewEntry entry) implements Reviewed {}
}
