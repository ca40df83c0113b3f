package org.agendagate;

/** The database can be used, and not by this program. */
final class DatabaseRefusedException extends RuntimeException {
    private final String action;

    DatabaseRefusedException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
