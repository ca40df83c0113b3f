package org.agendagate.access;

/** The configuration would let in whom it should not; nothing was started. */
public final class UnsafeStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String action;

    UnsafeStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What to set. */
    public String action() {
        return action;
    }
}
