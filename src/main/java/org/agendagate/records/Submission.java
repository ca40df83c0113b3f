package org.agendagate.records;

import java.util.NoSuchElementException;
import java.util.Optional;

/** What came of submitting a packet. */
public sealed interface Submission {

    /**
     * The record that tells what is there.
     *
     * @throws NoSuchElementException where nothing is
     */
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

    /** The number belongs to another division; nothing was recorded. */
    record OtherDivision() implements Submission {
        @Override
        public DecisionRecord record() {
            throw new NoSuchElementException("what another division submitted is not told");
        }
    }

    /**
     * Another revision is next; nothing was recorded.
     *
     * @param latest the latest revision, where there is one
     * @param next the revision that would be taken
     */
    record OutOfOrder(Optional<DecisionRecord> latest, int next) implements Submission {
        @Override
        public DecisionRecord record() {
            return latest.orElseThrow();
        }
    }
}
