package org.agendagate.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.Server;
import org.agendagate.access.Role;
import org.agendagate.access.UserDesk;
import org.agendagate.records.Databases;
import org.agendagate.records.Ledger;
import org.agendagate.register.Register;
import org.agendagate.register.RegisterEntry;
import org.agendagate.register.RegisterFilter;
import org.agendagate.register.RegisterSort;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The first start of a demonstration, in a winter for which no calendar comes with the program. */
@ExtendWith(OutputCaptureExtension.class)
class FilledDesksTest {
    private static final Instant START = Instant.parse("2029-12-27T02:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void showItemsOfEveryStandingOnceAndNeverServeInEarnest(CapturedOutput output) {
        long head;
        try (ConfigurableApplicationContext first = start()) {
            assertThat(entries(first))
                    .extracting(
                            RegisterEntry::packetNo,
                            RegisterEntry::revision,
                            entry -> entry.standing().name())
                    .containsExactlyInAnyOrder(
                            row(1, 1, "ACCEPTED"),
                            row(1, 1, "ACCEPTED"),
                            row(2, 1, "REJECTED"),
                            row(2, 1, "ACCEPTED"),
                            row(3, 1, "REJECTED"),
                            row(4, 1, "PENDING_LEGAL"),
                            row(5, 1, "PENDING_SERVICE"),
                            row(6, 1, "SUPERSEDED"),
                            row(6, 2, "ACCEPTED"),
                            row(7, 1, "WITHDRAWN"),
                            row(8, 1, "ACCEPTED"));
            head = first.getBean(Ledger.class).head().seq();
            first.getBean(UserDesk.class).add("visitor", "会议服务一处", Set.of(Role.CLERK), "admin");
        }

        try (ConfigurableApplicationContext second = start()) {
            assertThat(entries(second)).hasSize(11);
            assertThat(second.getBean(Ledger.class).head().seq()).isGreaterThan(head);
        }

        assertThatThrownBy(() -> start("--agendagate.demonstration=false").close())
                .isInstanceOf(RuntimeException.class);
        assertThat(output.getErr())
                .contains("the database holds a demonstration's made-up packets")
                .contains("演示数据");
    }

    private static Tuple row(int number, int revision, String standing) {
        return Tuple.tuple("YSBS-2029-000" + number, revision, standing);
    }

    private static List<RegisterEntry> entries(ConfigurableApplicationContext service) {
        return service.getBean(Register.class)
                .page(RegisterFilter.all(), RegisterSort.TIME, "", 50)
                .entries();
    }

    private ConfigurableApplicationContext start(String... options) {
        return new SpringApplication(Server.class, Clocks.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--agendagate.demonstration.data=true",
                                        "--agendagate.database=" + Databases.h2(directory.resolve("made-up"))),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    static class Clocks {
        @Bean
        @Primary
        Clock startClock() {
            return Clock.fixed(START, ZoneOffset.UTC);
        }
    }
}
