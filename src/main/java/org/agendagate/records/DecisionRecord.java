package org.agendagate.records;

import java.time.Instant;
import org.agendagate.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A decision as stored.
 *
 * @param packetNo {@code null} only where a refused classified packet had no readable one
 * @param revision {@code null} only as {@code packetNo}
 * @param packetDigest {@code null} for a refused classified packet
 * @param ruleBook version of the rule book that made it
 * @param json the decision as it was told; its UTF-8 bytes are the stored ones
 */
public record DecisionRecord(
        String id,
        @Nullable String packetNo,
        @Nullable Integer revision,
        @Nullable String packetDigest,
        String ruleBook,
        Instant decidedAt,
        Outcome outcome,
        boolean classified,
        String json) {}
