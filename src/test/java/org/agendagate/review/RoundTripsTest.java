package org.agendagate.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.Databases;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.Handing;
import org.agendagate.records.Histories;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.PostgresServer;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.records.Verification;
import org.agendagate.register.RegisterKeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How often a submission goes to PostgreSQL and back, and what of it while others wait for the ledger. */
class RoundTripsTest {
    private static final String NO = "RT-2026-0001";
    private static final int ITEMS = 40;

    private final PostgresServer server = PostgresServer.shared();
    private final HikariDataSource pool = new HikariDataSource();
    private CountedTrips trips;
    private Store store;
    private Submissions submissions;
    private Histories histories;
    private Reviews reviews;

    @BeforeEach
    void open() {
        String url = server.freshDatabase();
        Databases.migrated(url, server.user(), server.password());
        pool.setJdbcUrl(url);
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(2);
        trips = new CountedTrips(pool);
        store = new Store(trips);
        Ledger ledger = new Ledger(store);
        Records records = new Records(store, ledger, new RuleBookRecords(store, ledger), new RegisterKeeper(store));
        submissions = new Submissions(records);
        reviews = new Reviews(store, records);
        histories = new Histories(store, new DocumentRecords(store, ledger, 0));
        submit(Flagged.packet("RT-2026-0000", 1, 1));
        submit(Flagged.packet("RT-2026-0000", 2, 1));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void takesFewWhateverThePacketHolds() {
        List<String> first = trips.during(() -> submit(packet(1)));
        List<String> second = trips.during(() -> submit(packet(2)));

        System.out.println("round trips: first revision " + first.size() + ", second " + second.size());
        assertThat(first).as(String.join("\n", first)).hasSizeLessThanOrEqualTo(9);
        assertThat(second).as(String.join("\n", second)).hasSizeLessThanOrEqualTo(14);
        assertThat(Verification.verify(new StoredLedger(store), null, row -> {}).flaw())
                .isNull();
    }

    @Test
    void letsOthersWaitForTheLedgersOwnRowsAlone() {
        List<String> all = trips.during(() -> submit(packet(1)));

        int lock = all.indexOf(all.stream()
                .filter(sql -> sql.contains("pg_advisory_xact_lock"))
                .findFirst()
                .orElseThrow());
        assertThat(all.get(lock)).contains("select seq, hash from ledger");
        assertThat(all.subList(lock + 1, all.size()))
                .satisfiesExactly(
                        insert -> assertThat(insert).startsWith("insert into ledger"),
                        commit -> assertThat(commit).isEqualTo("commit"));
    }

    private void submit(ReadPacket packet) {
        Submission submission = submissions.submit(
                new Handing(packet, Flagged.RULES.files(), "clerk", "一处", "key " + packet.digest()),
                () -> {
                    History history = histories.find(packet.packet(), Flagged.AT);
                    return new Judged(history, Gate.decide(packet, history, Flagged.RULES, Flagged.AT));
                },
                reviews.ofSubmission(packet, Flagged.RULES, "clerk"));
        assertThat(submission).isInstanceOf(Submission.Recorded.class);
    }

    /** Many items with a flag each, and all that a second revision brings along. */
    private static ReadPacket packet(int revision) {
        Consumer<ObjectNode> manyItems = packet -> {
            ArrayNode items = (ArrayNode) packet.path("items");
            ObjectNode item = (ObjectNode) items.get(0);
            for (int number = 2; number <= ITEMS; number++) {
                items.add(item.deepCopy()
                        .put("itemNo", String.format(Locale.ROOT, "RT-%03d", number))
                        .put("title", "关于第" + number + "件事的请示"));
            }
        };
        return Flagged.packet(NO, revision, 1, manyItems);
    }
}
