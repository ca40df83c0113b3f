package org.agendagate;

/** The service could start, and must not with what it is given. */
final class StartRefusedException extends RuntimeException {
    private final String action;

    StartRefusedException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
