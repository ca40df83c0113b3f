package org.agendagate.access;

import java.io.IOException;

/** The body is not read on, for too much of other bodies is held already; another try later may succeed. */
public final class TooMuchAtOnceException extends IOException {
    TooMuchAtOnceException() {
        super("too many bodies are being read at once");
    }
}
