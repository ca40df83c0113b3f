package org.agendagate.records;

import java.time.Instant;
import org.agendagate.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The last decision on a packet, without what it says.
 *
 * @param packetNo {@code null} only where a refused classified packet had no readable one
 * @param revision {@code null} only as {@code packetNo}
 */
public record LatestDecision(
        String id, @Nullable String packetNo, @Nullable Integer revision, Instant decidedAt, Outcome outcome) {}
