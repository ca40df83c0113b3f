package org.agendagate.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What somebody did, as one row of the {@link Ledger}.
 *
 * @param kind what was done, in capitals: {@code SUBMISSION}, {@code DECISION}, …; at most 50 characters
 * @param actor who did it; at most 200 characters
 * @param at when, to the millisecond
 * @param subject what it was done to: an id, or a packet number; at most 300 characters
 * @param content more about it: texts, integers below 2^53, booleans, lists and maps of them
 * @param rows every row the act wrote, in other tables than the ledger; they must be there when it is appended
 */
public record Act(
        String kind, String actor, Instant at, String subject, Map<String, Object> content, List<RowKey> rows) {
    public Act {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        content = Map.copyOf(content);
        rows = List.copyOf(rows);
        if (content.containsKey("rows")) {
            throw new IllegalArgumentException("`rows` is the ledger's own word");
        }
    }
}
