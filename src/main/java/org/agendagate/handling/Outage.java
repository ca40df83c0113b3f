package org.agendagate.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Remembers for a short while that the records did not answer. */
final class Outage {
    private static final Duration WHILE = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    Outage(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        until = clock.instant().plus(WHILE);
    }

    boolean isUnderWay() {
        return clock.instant().isBefore(until);
    }
}
