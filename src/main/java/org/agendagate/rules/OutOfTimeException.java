package org.agendagate.rules;

/** Judging was interrupted; what was found until then counts for nothing. */
public final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfTimeException() {
        super("judging was stopped");
    }

    /** Stops where the thread was interrupted, which it stays. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new OutOfTimeException();
        }
    }

    /** Whether that is at the bottom of {@code failure}. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfTimeException) {
                return true;
            }
        }
        return false;
    }
}
