package org.agendagate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WatchedClockTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-30T01:00:00Z");

    private Instant now = BEGINNING;
    private long ticks = 5;

    private final Clock machine = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final WatchedClock clock = new WatchedClock(machine, () -> ticks);
    private final ClockHealth health = new ClockHealth(clock);

    private void passes(Duration time) {
        now = now.plus(time);
        ticks += time.toNanos();
    }

    @Test
    void saysNothingOfTimeThatPassesOrIsSetSlowly(CapturedOutput output) {
        for (int i = 0; i < 100; i++) {
            passes(Duration.ofMinutes(1));
            now = now.minusMillis(900);
            assertThat(clock.instant()).isEqualTo(now);
        }

        assertThat(output.getAll()).doesNotContain("clock");
        assertThat(health.health().getDetails()).containsOnlyKeys("now");
    }

    @Test
    void saysThatItWasSetBackUntilItHasCaughtUp(CapturedOutput output) {
        clock.instant();
        passes(Duration.ofSeconds(10));
        now = now.minusSeconds(600);

        assertThat(clock.instant()).isEqualTo(now);
        assertThat(output.getAll())
                .containsOnlyOnce("the machine's clock was set back")
                .contains("PT-10M");
        assertThat(health.health().getDetails())
                .containsEntry("jumpedBy", "PT-10M")
                .containsKeys("jumpedAt", "behind");

        passes(Duration.ofSeconds(595));
        clock.instant();

        assertThat(health.health().getDetails()).containsKey("jumpedAt").doesNotContainKey("behind");
        assertThat(output.getAll()).containsOnlyOnce("clock was set back");
    }

    @Test
    void saysThatItJumpedAhead(CapturedOutput output) {
        now = now.plus(Duration.ofDays(1));
        clock.instant();

        assertThat(output.getAll()).contains("the machine's clock jumped ahead");
        assertThat(health.health().getDetails()).doesNotContainKey("behind");
    }

    @Test
    void knowsWhatAProcessOfBeforeRecordedLater(CapturedOutput output) {
        clock.recorded(BEGINNING.plusSeconds(3600));

        assertThat(output.getAll()).contains("the machine's clock was set back");
        assertThat(health.health().getDetails()).containsKey("behind");
    }
}
