package org.agendagate.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that came on paper, as the office registered it (收文登记).
 *
 * @param paperNo number of the paper (收文号), which may have brought several items
 * @param receivedAt when it came, to the minute
 * @param takenBy who took it in
 * @param confirmation of a second person; {@code null} where nobody confirmed it
 */
public record PaperItem(
        String paperNo,
        String itemNo,
        String title,
        Instant receivedAt,
        String takenBy,
        String registeredBy,
        Instant registeredAt,
        @Nullable Confirmation confirmation) {

    /** A second person's word that the item came then, with the reason. */
    public record Confirmation(String reason, String by, Instant at) {}
}
