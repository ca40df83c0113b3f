package org.agendagate.records;

/** What came of submitting a packet. */
public sealed interface Submission {

    /** The record of this packet number and revision. */
    DecisionRecord record();

    /** The packet was decided and recorded. */
    record Recorded(DecisionRecord record) implements Submission {}

    /** The same packet had been submitted before; this is the answer it got. */
    record AlreadyThere(DecisionRecord record) implements Submission {}

    /** Another packet holds the number and revision; nothing was recorded. */
    record Conflict(DecisionRecord record) implements Submission {}
}
