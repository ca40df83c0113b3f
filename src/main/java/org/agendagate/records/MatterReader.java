package org.agendagate.records;

import java.time.Instant;

/**
 * What was said about who may read an item as it was handed in.
 *
 * @param reader whom it is about
 * @param by who said it; an auditor says it of themselves
 */
public record MatterReader(
        String packetNo, String itemNo, String reader, Kind kind, String reason, String by, Instant at) {
    /** What was said. */
    public enum Kind {
        /** The meeting-service division named the user for the item. */
        NAMED,
        /** It no longer does. */
        TAKEN_OFF,
        /** An auditor opens the item. */
        OPENED
    }
}
