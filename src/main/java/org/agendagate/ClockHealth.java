package org.agendagate;

import java.time.Duration;
import org.agendagate.WatchedClock.Jump;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether the machine's clock jumped; the gate decides on, by the clock as it is. */
final class ClockHealth implements HealthIndicator {
    private final WatchedClock clock;

    ClockHealth(WatchedClock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("now", clock.instant());
        Jump jump = clock.lastJump();
        if (jump != null) {
            health.withDetail("jumpedBy", jump.by().toString()).withDetail("jumpedAt", jump.at());
        }
        Duration behind = clock.behind();
        if (!behind.isZero()) {
            health.withDetail(
                    "behind",
                    behind.toSeconds() + " 秒：这段时间内的决定，日期早于此前的决定 (seconds: decisions are dated before earlier ones)");
        }
        return health.build();
    }
}
