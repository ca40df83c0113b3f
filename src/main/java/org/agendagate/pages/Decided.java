package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.agendagate.decision.DecisionJson;
import org.agendagate.records.DecisionRecord;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a list shows it.
 *
 * @param packetNo {@code null} only where a refused classified packet had no readable one
 * @param revision {@code null} only as {@code packetNo}
 */
public record Decided(
        String id, @Nullable String packetNo, @Nullable Integer revision, Instant decidedAt, Standing standing) {
    static Decided of(DecisionRecord decision) {
        return new Decided(
                decision.id(),
                decision.packetNo(),
                decision.revision(),
                decision.decidedAt(),
                Standing.of(DecisionJson.read(decision.json().getBytes(UTF_8))));
    }
}
