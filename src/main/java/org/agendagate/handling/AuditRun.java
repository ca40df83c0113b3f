package org.agendagate.handling;

import java.time.Instant;
import java.util.List;
import org.agendagate.findings.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the records, as far as it has come.
 *
 * @param by who asked for it
 * @param done how many of {@code total} were looked at
 * @param endedAt {@code null} while it goes on
 * @param faults what does not hold, the first of them
 * @param failed whether it ended before it came through
 */
public record AuditRun(
        Kind kind,
        String by,
        Instant startedAt,
        long done,
        long total,
        @Nullable Instant endedAt,
        List<Fault> faults,
        boolean failed) {
    /** What is done with the records. */
    public enum Kind {
        /** The chain of the ledger is walked and held against every row. */
        VERIFICATION,
        /** Every packet is decided again. */
        REPLAY
    }

    /** Something that does not hold, and where. */
    public record Fault(String where, Wording what) {}

    public AuditRun {
        faults = List.copyOf(faults);
    }

    public boolean running() {
        return endedAt == null;
    }

    /** Whether it came through and everything holds. */
    public boolean holds() {
        return !running() && !failed && faults.isEmpty();
    }

    /** How much of it is done, in hundredths. */
    public long percent() {
        return total == 0 ? 100 : Math.min(100, done * 100 / total);
    }

    AuditRun at(long now) {
        return new AuditRun(kind, by, startedAt, now, Math.max(total, now), endedAt, faults, failed);
    }

    AuditRun ended(Instant at, List<Fault> found, boolean broken) {
        return new AuditRun(kind, by, startedAt, done, total, at, found, broken);
    }
}
