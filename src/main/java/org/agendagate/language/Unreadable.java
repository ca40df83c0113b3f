package org.agendagate.language;

/** Ends the reading of a constraint or a line; what is wrong with it was told already. */
final class Unreadable extends RuntimeException {
    Unreadable() {
        super(null, null, false, false);
    }
}
