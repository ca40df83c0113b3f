package org.agendagate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's clock, which says when the machine's jumps: of two decisions the later one would be dated before the other
 * without a word. What runs on while a clock is set is what the processor counts.
 */
final class WatchedClock extends Clock {
    private static final Logger log = LoggerFactory.getLogger(WatchedClock.class);
    /** What a clock that is set slowly, as by a time server, does not do between two looks. */
    private static final Duration JUMP = Duration.ofSeconds(2);

    private final Clock clock;
    private final LongSupplier ticks;
    private Instant before;
    private long ticksBefore;
    private Instant latest;
    private @Nullable Jump last;

    /**
     * A jump.
     *
     * @param by how far, backwards where negative
     * @param at what the clock said after it
     */
    record Jump(Duration by, Instant at) {}

    /** @param ticks nanoseconds that run on whatever the clock is set to */
    WatchedClock(Clock clock, LongSupplier ticks) {
        this.clock = clock;
        this.ticks = ticks;
        before = clock.instant();
        latest = before;
        ticksBefore = ticks.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        Instant now = clock.instant();
        long tick = ticks.getAsLong();
        Duration by = Duration.between(before, now).minusNanos(tick - ticksBefore);
        before = now;
        ticksBefore = tick;
        if (by.abs().compareTo(JUMP) > 0) {
            tell(by, now);
        }
        if (now.isAfter(latest)) {
            latest = now;
        }
        return now;
    }

    /** What was recorded last, perhaps by a process of before. */
    synchronized void recorded(Instant at) {
        if (at.minus(JUMP).isAfter(clock.instant())) {
            tell(Duration.between(at, clock.instant()), clock.instant());
        }
        if (at.isAfter(latest)) {
            latest = at;
        }
    }

    private void tell(Duration by, Instant now) {
        last = new Jump(by, now);
        log.atWarn()
                .addKeyValue("by", by)
                .addKeyValue("now", now)
                .addKeyValue("latest", latest)
                .log(
                        by.isNegative()
                                ? "the machine's clock was set back: until it passes `latest`, decisions are dated before earlier"
                                        + " ones (系统时钟被拨回，此后一段时间内的决定，日期早于此前的决定)"
                                : "the machine's clock jumped ahead (系统时钟被拨快)");
    }

    /** The last jump; {@code null} where there was none. */
    synchronized @Nullable Jump lastJump() {
        return last;
    }

    /** For how long decisions will still be dated before earlier ones; zero where they are not. */
    synchronized Duration behind() {
        Duration behind = Duration.between(clock.instant(), latest);
        return behind.compareTo(JUMP) > 0 ? behind : Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
