package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the embedded database's file is once the service has stopped. */
class H2SizeTest {
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12/packet.json");
    private static final int DECISIONS = 230;
    private static final long MOST = 30 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void staysSmallWhereMeetingsAreRecorded() throws IOException {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(Databases.h2(folder.resolve("agenda-gate")));
            Flyway.configure().dataSource(database).load().migrate();
            record(new Store(database));
        }

        long size = Files.size(folder.resolve("agenda-gate.mv.db"));
        System.out.printf("%d decisions on a meeting take %.1f MB after a stop%n", DECISIONS, size / 1048576.0);
        assertThat(size).isLessThan(MOST);
    }

    private static void record(Store store) throws IOException {
        Ledger ledger = new Ledger(store);
        Submissions submissions = new Submissions(new Records(store, ledger, new RuleBookRecords(store, ledger)));
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        String meeting = Files.readString(MEETING);
        PacketReader reader = PacketReader.create();
        for (int number = 0; number < DECISIONS; number++) {
            ReadPacket packet = (ReadPacket) reader.read(meeting.replaceFirst(
                            "\"packetNo\"\\s*:\\s*\"[^\"]*\"",
                            String.format(Locale.ROOT, "\"packetNo\": \"HS-2026-%06d\"", number))
                    .replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": 1")
                    .getBytes(UTF_8));
            Submission submission = submissions.submit(
                    new Handing(packet, book.files(), "clerk", null),
                    () -> new Judged(
                            History.none(),
                            Gate.decide(packet, History.none(), book, Instant.parse("2026-10-08T04:00:00Z"))));
            assertThat(submission).isInstanceOf(Submission.Recorded.class);
        }
    }
}
