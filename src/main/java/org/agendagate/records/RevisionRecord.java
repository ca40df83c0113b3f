package org.agendagate.records;

import java.time.Instant;
import org.agendagate.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a packet as submitted.
 *
 * @param decision id of the latest decision on it
 * @param withdrawal {@code null} where it was not taken back
 */
public record RevisionRecord(
        int revision,
        String packetDigest,
        Instant recordedAt,
        String decision,
        Outcome outcome,
        @Nullable WithdrawalRecord withdrawal) {}
