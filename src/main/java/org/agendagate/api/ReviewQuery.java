package org.agendagate.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.agendagate.facts.Facts;
import org.agendagate.review.Closing;
import org.agendagate.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/** The states of entries that can be asked for, by the names that stand in the address. */
enum ReviewQuery {
    open,
    cleared,
    upheld,
    superseded,
    withdrawn,
    closed;

    /** @param due the last day it may be due */
    QueueFilter filter(
            @Nullable String unit, @Nullable String rule, @Nullable LocalDate due, @Nullable Boolean overdue) {
        return new QueueFilter(
                kinds(),
                unit,
                rule,
                due == null
                        ? null
                        : due.atTime(LocalTime.MAX).atZone(Facts.ZONE).toInstant(),
                overdue);
    }

    private Set<Closing.Kind> kinds() {
        return switch (this) {
            case open -> Set.of();
            case cleared -> Set.of(Closing.Kind.CLEARED);
            case upheld -> Set.of(Closing.Kind.UPHELD);
            case superseded -> Set.of(Closing.Kind.SUPERSEDED);
            case withdrawn -> Set.of(Closing.Kind.WITHDRAWN);
            case closed -> Set.of(Closing.Kind.values());
        };
    }
}
