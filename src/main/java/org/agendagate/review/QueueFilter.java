package org.agendagate.review;

import java.time.Instant;
import java.util.Set;
import org.agendagate.findings.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody asks for; {@code null} for whatever.
 *
 * @param closed how they ended; empty for open ones
 * @param dueBy due then or before
 * @param overdue open ones whose time has, or has not, passed
 * @param desk whose open ones
 */
public record QueueFilter(
        Set<Closing.Kind> closed,
        @Nullable String unit,
        @Nullable String rule,
        @Nullable Instant dueBy,
        @Nullable Boolean overdue,
        @Nullable Desk desk) {
    /** Everything that is open. */
    public static final QueueFilter ALL_OPEN = new QueueFilter(Set.of(), null, null, null, null);

    public QueueFilter(
            Set<Closing.Kind> closed,
            @Nullable String unit,
            @Nullable String rule,
            @Nullable Instant dueBy,
            @Nullable Boolean overdue) {
        this(closed, unit, rule, dueBy, overdue, null);
    }

    public QueueFilter {
        closed = Set.copyOf(closed);
    }

    /** The same for one desk. */
    public QueueFilter at(@Nullable Desk one) {
        return new QueueFilter(closed, unit, rule, dueBy, overdue, one);
    }
}
