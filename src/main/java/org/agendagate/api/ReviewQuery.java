package org.agendagate.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.agendagate.facts.Facts;
import org.agendagate.review.Closing;
import org.agendagate.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/** The states that can be asked for. */
enum ReviewQuery {
    open(Set.of()),
    cleared(Set.of(Closing.Kind.CLEARED)),
    upheld(Set.of(Closing.Kind.UPHELD)),
    superseded(Set.of(Closing.Kind.SUPERSEDED)),
    withdrawn(Set.of(Closing.Kind.WITHDRAWN)),
    closed(Set.of(Closing.Kind.values()));

    private final Set<Closing.Kind> kinds;

    ReviewQuery(Set<Closing.Kind> kinds) {
        this.kinds = kinds;
    }

    /** @param due the last day it may be due */
    QueueFilter filter(
            @Nullable String unit, @Nullable String rule, @Nullable LocalDate due, @Nullable Boolean overdue) {
        return new QueueFilter(
                kinds,
                unit,
                rule,
                due == null
                        ? null
                        : due.atTime(LocalTime.MAX).atZone(Facts.ZONE).toInstant(),
                overdue);
    }
}
