package org.agendagate.access;

/** What a user may do; one user may hold several. */
public enum Role {
    /** Submits and withdraws packets, and reads what the own division submitted. */
    CLERK,
    /** Reviews flags and reads packets; never clears a flag on a packet that the same person submitted. */
    LEGAL,
    /** Certifies what a leader's written words mean where the program did not understand them; never for the own packet. */
    VERIFIER,
    /** Reads, checks, restores and reloads rules; turns none off. */
    POLICY,
    /** Signs changes of the rules that others wrote, or sends them back. */
    SIGNER,
    /** Reads, verifies and exports records. */
    AUDITOR,
    /** Keeps users, and nothing else. */
    ADMIN;

    String authority() {
        return "ROLE_" + name();
    }
}
