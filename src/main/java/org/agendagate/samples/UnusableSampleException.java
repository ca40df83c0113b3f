package org.agendagate.samples;

/** A sample cannot be decided; the message says why in plain words. */
final class UnusableSampleException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableSampleException(String message) {
        super(message);
    }
}
