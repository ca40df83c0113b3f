package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is there after the process was killed. {@link KillFigures} does the same for much longer. */
class KilledServiceTest {
    private static final int ROUNDS = 2;

    @TempDir
    private Path directory;

    @Test
    void losesNothingThatItAnsweredOnH2() throws IOException, InterruptedException {
        assertNothingLost("--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate")));
    }

    @Test
    void losesNothingThatItAnsweredOnPostgres() throws IOException, InterruptedException {
        PostgresServer postgres = PostgresServer.shared();
        assertNothingLost(
                "--agendagate.database=" + postgres.freshDatabase(),
                "--agendagate.database-user=" + postgres.user(),
                "--agendagate.database-password=" + postgres.password());
    }

    private static void assertNothingLost(String... service) throws IOException, InterruptedException {
        KillTally tally = new KillRounds(20_261_125, service).run(ROUNDS);

        assertThat(tally.rounds).isEqualTo(ROUNDS);
        assertThat(tally.submissions).isPositive();
        assertThat(tally.lost).isEmpty();
        assertThat(tally.doubled).isEmpty();
        assertThat(tally.broken).isEmpty();
    }
}
