package org.agendagate.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.agendagate.records.LedgerRow.Head;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger must do on every database. */
abstract class LedgerContract {
    private static final Instant AT = Instant.parse("2026-09-26T01:30:00.123456Z");

    private Store store;
    private Ledger ledger;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        store = new Store(freshDatabase());
        ledger = new Ledger(store);
    }

    @Test
    void beginsWithNothing() {
        assertThat(ledger.head()).isEqualTo(Head.OF_NONE);
    }

    @Test
    void chainsEachActToTheOneBefore() {
        store.write(() -> ledger.append(act("一", Map.of("b", 2, "a", List.of(true, "x")))));
        store.write(() -> ledger.append(act("二", Map.of()), act("三", Map.of())));

        List<LedgerRow> rows = rows();

        assertThat(rows).extracting(LedgerRow::seq).containsExactly(1L, 2L, 3L);
        assertThat(rows)
                .extracting(LedgerRow::previous)
                .containsExactly(
                        LedgerRow.BEFORE_THE_FIRST,
                        rows.get(0).hash(),
                        rows.get(1).hash());
        assertThat(rows).allSatisfy(row -> assertThat(row.hash()).isEqualTo(row.expectedHash()));
        assertThat(rows.get(0).content()).isEqualTo("{\"a\":[true,\"x\"],\"b\":2,\"rows\":[]}");
        assertThat(rows.get(0).at()).isEqualTo(Instant.parse("2026-09-26T01:30:00.123Z"));
        assertThat(rows.get(0).actor()).isEqualTo("clerk");
        assertThat(ledger.head()).isEqualTo(rows.get(2).head());
        assertThat(ledger.list("二")).containsExactly(rows.get(1));
    }

    @Test
    void namesTheRowsThatTheActWroteWithTheirDigests() {
        store.write(() -> {
            store.jdbc()
                    .sql(
                            "insert into packet (packet_no, revision, digest, content, recorded_at) values (?, ?, ?, ?, ?)")
                    .params("P-1", 2, "sha256:0", new byte[] {0, (byte) 0xff}, AT.atOffset(ZoneOffset.UTC))
                    .update();
            ledger.append(new Act("SUBMISSION", "clerk", AT, "P-1", Map.of(), List.of(RowKey.of("packet", "P-1", 2))));
        });

        assertThat(rows().get(0).content())
                .isEqualTo("{\"rows\":[{\"digest\":\""
                        + new StoredRow(
                                        RowKey.of("packet", "P-1", 2),
                                        new TreeMap<>(Map.of(
                                                "packet_no", "P-1",
                                                "revision", "2",
                                                "digest", "sha256:0",
                                                "content", new byte[] {0, (byte) 0xff},
                                                "recorded_at", "2026-09-26T01:30:00.123456Z")))
                                .digest()
                        + "\",\"key\":[\"P-1\",\"2\"],\"table\":\"packet\"}]}");
    }

    @Test
    void refusesToNameARowThatIsNotThere() {
        Act act = new Act("SUBMISSION", "clerk", AT, "P-1", Map.of(), List.of(RowKey.of("packet", "P-1", 2)));

        assertThatThrownBy(() -> store.write(() -> ledger.append(act))).hasMessageContaining("packet P-1 / 2");
        assertThat(ledger.head()).isEqualTo(Head.OF_NONE);
    }

    @Test
    void leavesNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> store.write(() -> {
                    ledger.append(act("一", Map.of()));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(ledger.head()).isEqualTo(Head.OF_NONE);
    }

    @Test
    void isNotWrittenToOutsideATransaction() {
        assertThatThrownBy(() -> ledger.append(act("一", Map.of()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsOneOrderWhenManyAppendAtOnce() throws Exception {
        int threads = 8;
        long each = 15;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String subject = "S-" + i;
                done.add(executor.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        store.write(() -> ledger.append(act(subject, Map.of()), act(subject, Map.of())));
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }

        List<LedgerRow> rows = rows();
        assertThat(rows)
                .extracting(LedgerRow::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, threads * each * 2).boxed().toList());
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).previous()).isEqualTo(rows.get(i - 1).hash());
        }
    }

    private List<LedgerRow> rows() {
        return store.jdbc()
                .sql("select * from ledger order by seq")
                .query(Ledger::row)
                .list();
    }

    private static Act act(String subject, Map<String, Object> content) {
        return new Act("TEST", "clerk", AT, subject, content, List.of());
    }
}
