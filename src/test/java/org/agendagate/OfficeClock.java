package org.agendagate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets the service of a test begin on the day on which the example comes in, in time for its meeting. */
public class OfficeClock {
    private static final Instant BEGINNING = Instant.parse("2026-10-08T00:40:00Z");

    /** Starts the service as {@link Server#start} does, but for the time that it is there. */
    public static ConfigurableApplicationContext serve(String... arguments) {
        return SpringApplication.run(new Class<?>[] {Server.class, OfficeClock.class}, arguments);
    }

    @Bean
    @Primary
    Clock clockOfTheOffice() {
        return Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), BEGINNING));
    }
}
