package org.agendagate.reading;

import tools.jackson.core.TokenStreamLocation;

/** Where something stands in a text; offset counts characters from 0, line and column from 1. */
record Place(long offset, int line, int column) {
    static Place of(TokenStreamLocation location) {
        return new Place(location.getCharOffset(), location.getLineNr(), location.getColumnNr());
    }
}
