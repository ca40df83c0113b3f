package org.agendagate.handling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.agendagate.handling.ReadingAgain.Done;
import org.agendagate.markings.Markings;
import org.agendagate.packet.Sha256;
import org.agendagate.records.Databases;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow;
import org.agendagate.records.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept by a build that knew the first reading alone. */
class ReadingAgainTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final byte[] FILE = "第一条 总则".getBytes(UTF_8);
    private static final byte[] MARKED = "机密★5年".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Store store;
    private Ledger ledger;
    private DocumentRecords documents;
    private ReadingAgain again;

    @BeforeEach
    void open() {
        DataSource database = Databases.open(Databases.h2(folder.resolve("agenda-gate")));
        store = new Store(database);
        ledger = new Ledger(store);
        documents = new DocumentRecords(store, ledger, 1 << 20);
        again = new ReadingAgain(documents.texts(), () -> Markings.FLOOR, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void readsEachFileOnceAndLeavesWhatItCannotRead() {
        keepAsBefore(FILE);
        keepAsBefore(MARKED);

        assertThat(again.run()).isEqualTo(new Done(1, 1));
        assertThat(again.run()).isEqualTo(new Done(0, 1));

        assertThat(documents.find(Sha256.of(FILE)).orElseThrow().summary().textHash())
                .startsWith("sha256-2:");
        assertThat(documents.find(Sha256.of(MARKED)).orElseThrow().summary().textHash())
                .startsWith("sha256:");
        assertThat(ledger.list(Sha256.of(FILE)))
                .extracting(LedgerRow::kind, LedgerRow::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("DOCUMENT_TEXT", "service"));
    }

    @Test
    void stopsBetweenTwoFiles() {
        keepAsBefore(FILE);
        again.destroy();

        assertThat(again.run()).isEqualTo(new Done(0, 0));
        assertThat(documents.texts().listUnread("", 10)).isEqualTo(List.of(Sha256.of(FILE)));
    }

    private void keepAsBefore(byte[] file) {
        store.jdbc()
                .sql("""
                    insert into document (file_hash, text_hash, kind, bytes, characters, tracked_changes, comments,
                        hidden_characters, unread_parts, kept_at, content, text)
                    values (?, ?, 'TEXT', ?, 6, 0, 0, 0, 0, ?, ?, ?)
                    """)
                .params(
                        Sha256.of(file),
                        Sha256.of("第一条总则"),
                        file.length,
                        NOW.atOffset(ZoneOffset.UTC),
                        file,
                        "[\"第一条 总则\"]".getBytes(UTF_8))
                .update();
    }
}
