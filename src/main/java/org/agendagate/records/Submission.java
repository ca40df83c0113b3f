package org.agendagate.records;

import org.jspecify.annotations.Nullable;

/** What came of submitting a packet. */
public sealed interface Submission {

    /** The record that tells what is there; {@code null} only where nothing is. */
    @Nullable
    DecisionRecord record();

    /** The packet was decided and recorded. */
    record Recorded(DecisionRecord record) implements Submission {}

    /** The same packet had been submitted before; this is the answer it got. */
    record AlreadyThere(DecisionRecord record) implements Submission {}

    /** The same submission had been made with the same key; this is the answer it got. */
    record Replayed(DecisionRecord record) implements Submission {}

    /** Another packet holds the number and revision; nothing was recorded. */
    record Conflict(DecisionRecord record) implements Submission {}

    /** The key came with another packet before; nothing was recorded. */
    record KeyReused(DecisionRecord record) implements Submission {}

    /**
     * Another revision is next; nothing was recorded.
     *
     * @param record the latest revision; {@code null} where there is none
     * @param next the revision that would be taken
     */
    record OutOfOrder(@Nullable DecisionRecord record, int next) implements Submission {}
}
