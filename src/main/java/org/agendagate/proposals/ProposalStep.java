package org.agendagate.proposals;

import java.time.Instant;

/**
 * What somebody did about a text of a proposal.
 *
 * @param number of the text
 * @param digest of the sentence that was signed; empty for what is no signature
 */
public record ProposalStep(int number, Kind kind, String actor, String reason, String digest, Instant at) {
    /** What can be done about a text. */
    public enum Kind {
        SIGNED,
        SENT_BACK,
        WITHDRAWN,
        LIVE
    }
}
