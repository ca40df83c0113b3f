package org.agendagate.api;

/** The gate failed on a packet: there is no decision, and none may be made up. */
final class NoDecision extends RuntimeException {
    NoDecision(RuntimeException cause) {
        super(cause);
    }
}
