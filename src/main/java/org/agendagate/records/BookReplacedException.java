package org.agendagate.records;

/** Another rule book was in force when a decision was to be recorded: nothing was, and it is to be made again by that one. */
public final class BookReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BookReplacedException() {
        super("another rule book went live before the decision was recorded");
    }
}
