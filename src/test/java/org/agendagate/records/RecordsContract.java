package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;
import org.agendagate.history.ReturnedItem;
import org.agendagate.packet.Meeting;
import org.agendagate.packet.MeetingKind;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.packet.Secrecy;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database must do. */
abstract class RecordsContract {
    static final String ACTOR = "clerk";
    static final String PACKET_NO = "SJT-2026-0017";
    static final RuleFiles RULES = ruleFiles("seed/leader-sign-off.drl", "// 分管领导没有签署意见的议题，一律不上会。\r\n");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-09-26T09:30:00.123+08:00");
    /** Four bytes in UTF-8, two characters in Java. */
    private static final String RARE = "\uD842\uDFB7\uD83D\uDCDC";

    private JdbcClient jdbc;
    private Store store;
    private Ledger ledger;
    private RuleBookRecords ruleBooks;
    private Records records;
    private Submissions submissions;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        DataSource database = freshDatabase();
        jdbc = JdbcClient.create(database);
        store = new Store(database);
        ledger = new Ledger(store);
        ruleBooks = new RuleBookRecords(store, ledger);
        records = new Records(store, ledger, ruleBooks);
        submissions = new Submissions(records);
    }

    @Test
    void recordsPacketDecisionAndRuleBook() {
        ReadPacket packet = packet("一");

        Submission submission = submit(packet);

        assertThat(submission).isInstanceOf(Submission.Recorded.class);
        DecisionRecord stored = submission.record();
        assertThat(stored.json().getBytes(UTF_8)).isEqualTo(DecisionJson.write(decisionOn(packet)));
        assertThat(records.findDecision(stored.id())).contains(stored);
        assertThat(records.listDecisions(PACKET_NO)).containsExactly(stored);
        assertThat(records.findPacket(PACKET_NO, 1)).contains(packet.canonicalJson());
    }

    @Test
    void keepsTheFilesOfARuleBookAsTheyStoodAndOnce() {
        submit(packet("一"));
        submit(packet("一", 2));

        SortedMap<String, byte[]> files = ruleBooks.findFiles(RULES.version()).orElseThrow();

        assertThat(files).containsOnlyKeys(RULES.contents().keySet());
        assertThat(files.get("seed/leader-sign-off.drl"))
                .isEqualTo(RULES.contents().get("seed/leader-sign-off.drl"));
        assertThat(count("rule_book")).isOne();
    }

    @Test
    void keepsEachRuleBookThatDecided() {
        RuleFiles edited = ruleFiles("seed/leader-sign-off.drl", "// edited");
        ReadPacket second = packet("一", 2);

        submit(packet("一"));
        submissions.submit(
                new Handing(second, edited, ACTOR, null), () -> judged(decision("D-2", second, edited.version(), AT)));

        assertThat(ruleBooks.findFiles(RULES.version())).isPresent();
        assertThat(ruleBooks.findFiles(edited.version())).isPresent();
        assertThat(records.listDecisions(PACKET_NO))
                .extracting(DecisionRecord::ruleBook)
                .containsExactly(RULES.version(), edited.version());
    }

    @Test
    void archivesEveryRuleBookThatGoesLiveAndEachTime() {
        RuleFiles edited = ruleFiles("seed/leader-sign-off.drl", "// edited");

        ruleBooks.goLive(RULES, AT.toInstant(), "shipped", ACTOR);
        ruleBooks.goLive(edited, AT.toInstant().plusMillis(1), "目".repeat(600), ACTOR);
        ruleBooks.goLive(RULES, AT.toInstant().plusMillis(2), "archive", ACTOR);

        assertThat(ruleBooks.listLive())
                .containsExactly(
                        new LiveRecord(RULES.version(), AT.toInstant().plusMillis(2), "archive"),
                        new LiveRecord(edited.version(), AT.toInstant().plusMillis(1), "目".repeat(500)),
                        new LiveRecord(RULES.version(), AT.toInstant(), "shipped"));
        assertThat(ruleBooks.findFiles(edited.version())).isPresent();
        assertThat(count("rule_book")).isEqualTo(2);
    }

    @Test
    void knowsNothingOfWhatWasNeverRecorded() {
        assertThat(records.findDecision("D-0")).isEmpty();
        assertThat(records.listDecisions(PACKET_NO)).isEmpty();
        assertThat(records.findPacket(PACKET_NO, 1)).isEmpty();
        assertThat(ruleBooks.findFiles("sha256:0")).isEmpty();
    }

    @Test
    void answersTheSamePacketWithTheSameBytesWithoutDecidingAgain() {
        Submission first = submit(packet("一"));

        Submission again = submissions.submit(new Handing(packet("一"), ruleFiles("other.drl", ""), ACTOR, null), () -> {
            throw new AssertionError("decided again");
        });

        assertThat(again).isEqualTo(new Submission.AlreadyThere(first.record()));
        assertThat(count("decision")).isOne();
    }

    @Test
    void tellsWhatIsThereWhereAnotherPacketHoldsTheNumberAndRevision() {
        Submission first = submit(packet("一"));

        Submission other = submit(packet("二"));

        assertThat(other).isEqualTo(new Submission.Conflict(first.record()));
        assertThat(records.findPacket(PACKET_NO, 1)).contains(packet("一").canonicalJson());
        assertThat(count("decision")).isOne();
    }

    @Test
    void takesRevisionsInTheirOrderAlone() {
        Submission none = submit(packet("一", 2));
        Submission first = submit(packet("一", 1));
        Submission gap = submit(packet("一", 3));
        Submission second = submit(packet("一", 2));
        Submission third = submit(packet("一", 3));

        assertThat(none).isEqualTo(new Submission.OutOfOrder(Optional.empty(), 1));
        assertThat(gap).isEqualTo(new Submission.OutOfOrder(Optional.of(first.record()), 2));
        assertThat(List.of(first, second, third)).hasOnlyElementsOfType(Submission.Recorded.class);
        assertThat(records.listDecisions(PACKET_NO))
                .extracting(DecisionRecord::revision)
                .containsExactly(1, 2, 3);
    }

    @Test
    void answersAKeyWithWhatItGotAndRefusesItForAnotherPacket() {
        Submission first = submissions.submit(
                new Handing(packet("一"), RULES, ACTOR, "key-1"), () -> judged(decisionOn(packet("一"))));
        Submission again = submissions.submit(new Handing(packet("一"), RULES, ACTOR, "key-1"), () -> {
            throw new AssertionError("decided again");
        });
        Submission other = submissions.submit(new Handing(packet("一", 2), RULES, ACTOR, "key-1"), () -> {
            throw new AssertionError("decided");
        });
        Submission ofAnotherCaller = submissions.submit(
                new Handing(packet("一", 2), RULES, "another", "key-1"), () -> judged(decisionOn(packet("一", 2))));

        assertThat(first).isInstanceOf(Submission.Recorded.class);
        assertThat(again).isEqualTo(new Submission.Replayed(first.record()));
        assertThat(other).isEqualTo(new Submission.KeyReused(first.record()));
        assertThat(ofAnotherCaller).isInstanceOf(Submission.Recorded.class);
    }

    @Test
    void keepsWhatTheRecordsKnewWithTheDecision() {
        History history = new History(
                List.of(),
                List.of(new ReturnedItem("P-1", 1, "1", "议题", "省财政厅", "D-0", AT.toLocalDate(), List.of())),
                List.of());

        Submission known = submissions.submit(handing(packet("一")), () -> new Judged(history, decisionOn(packet("一"))));
        Submission unknown = submit(packet("一", 2));

        assertThat(records.findHistory(known.record().id())).isEqualTo(history);
        assertThat(records.findHistory(unknown.record().id())).isEqualTo(History.none());
    }

    @Test
    void keepsOfARefusedPacketItsDecisionAlone() {
        DecisionRecord refused = submissions.refuse(refusal("R-1", PACKET_NO, 1), RULES, ACTOR);

        assertThat(records.findDecision("R-1")).contains(refused);
        assertThat(records.listDecisions(PACKET_NO)).containsExactly(refused);
        assertThat(refused.packetDigest()).isNull();
        assertThat(refused.classified()).isTrue();
        assertThat(records.findPacket(PACKET_NO, 1)).isEmpty();
        assertThat(count("packet")).isZero();
    }

    @Test
    void givesANumberToTheDivisionOfItsFirstRevisionAndNobodyElse() {
        assertThat(submitFor("一处", packet("P-1", "一", 1))).isInstanceOf(Submission.Recorded.class);

        assertThat(records.findDivision("P-1")).contains("一处");
        assertThat(submitFor("二处", packet("P-1", "一", 1))).isInstanceOf(Submission.OtherDivision.class);
        assertThat(submitFor("二处", packet("P-1", "一", 2))).isInstanceOf(Submission.OtherDivision.class);
        assertThat(submitFor("一处", packet("P-1", "一", 2))).isInstanceOf(Submission.Recorded.class);
        assertThat(records.listLatest("一处", 9))
                .extracting(DecisionRecord::revision)
                .containsExactly(2, 1);
        assertThat(records.listLatest("二处", 9)).isEmpty();
    }

    /** Until then a number was put down by itself, before anything was judged. */
    @Test
    void knowsWhoseTheNumbersFromBeforeAreAndFreesThoseThatNothingWasRecordedUnder() {
        submit(packet("P-1", "一", 1));
        jdbc.sql("insert into packet_owner (packet_no, division) values ('P-1', '一处'), ('P-2', '一处')")
                .update();

        assertThat(records.findDivision("P-1")).contains("一处");
        assertThat(submitFor("二处", packet("P-1", "一", 2))).isInstanceOf(Submission.OtherDivision.class);
        assertThat(records.findDivision("P-2")).isEmpty();
        assertThat(submitFor("二处", packet("P-2", "一", 1))).isInstanceOf(Submission.Recorded.class);
        assertThat(records.findDivision("P-2")).contains("二处");
        assertThat(records.listLatest("一处", 9))
                .extracting(DecisionRecord::packetNo)
                .containsExactly("P-1");
        assertThat(submitFor("一处", packet("P-2", "一", 2))).isInstanceOf(Submission.OtherDivision.class);
    }

    @Test
    void leavesTheNumberOfARefusedPacketFreeAndTellsWhoseTheRefusalIs() {
        DecisionRecord refused = submissions.refuse(refusal("R-1", "P-1", 1), RULES, ACTOR, "一处");

        assertThat(records.findDivision("P-1")).isEmpty();
        assertThat(records.findDivisionOfRefusal(refused)).contains("一处");
        assertThat(records.listLatest("一处", 9)).containsExactly(refused);
        assertThat(submitFor("二处", packet("P-1", "一", 1))).isInstanceOf(Submission.Recorded.class);
        assertThat(records.listLatest("二处", 9))
                .extracting(DecisionRecord::classified)
                .containsExactly(false);
        assertThat(records.listLatest("一处", 9)).containsExactly(refused);
    }

    @Test
    void listsTheLastDecisionOnEachPacket() {
        jdbc.sql("insert into packet_owner (packet_no, division) values ('P-1', '一处'), ('P-2', '一处'), ('P-3', '二处')")
                .update();
        submit(packet("P-1", "一", 1));
        submit(packet("P-2", "一", 1));
        submit(packet("P-3", "一", 1));
        submit(packet("P-1", "一", 2));
        submissions.refuse(refusal("R-1", null, null), RULES, ACTOR);
        submissions.refuse(refusal("R-2", null, null), RULES, ACTOR);
        submissions.refuse(refusal("R-3", "P-2", 2), RULES, ACTOR);

        assertThat(records.listLatestOfEach(null, 4))
                .extracting(DecisionRecord::packetNo, DecisionRecord::revision, DecisionRecord::outcome)
                .containsExactly(
                        tuple("P-2", 2, Outcome.REJECTED),
                        tuple(null, null, Outcome.REJECTED),
                        tuple(null, null, Outcome.REJECTED),
                        tuple("P-1", 2, Outcome.ACCEPTED));
        assertThat(records.listLatestOfEach("一处", 4))
                .extracting(DecisionRecord::packetNo)
                .containsExactly("P-2", "P-1");
        assertThat(records.listLatestOfEach(null, 100)).hasSize(5);
        assertThat(records.listLatestOfEach("三处", 4)).isEmpty();
    }

    @Test
    void recordsARefusalWithoutPacketNumber() {
        DecisionRecord refused = submissions.refuse(refusal("R-1", null, null), RULES, ACTOR);

        assertThat(records.findDecision("R-1")).contains(refused);
        assertThat(refused.packetNo()).isNull();
        assertThat(refused.revision()).isNull();
    }

    @Test
    void leavesThePlaceOfARefusedPacketFree() {
        submissions.refuse(refusal("R-1", PACKET_NO, 1), RULES, ACTOR);
        submissions.refuse(refusal("R-2", PACKET_NO, 1), RULES, ACTOR);

        Submission clean = submit(packet("一"));
        submissions.refuse(refusal("R-3", PACKET_NO, 1), RULES, ACTOR);

        assertThat(clean).isInstanceOf(Submission.Recorded.class);
        assertThat(submit(packet("一"))).isEqualTo(new Submission.AlreadyThere(clean.record()));
        assertThat(records.listDecisions(PACKET_NO))
                .extracting(DecisionRecord::id)
                .containsExactly("R-1", "R-2", clean.record().id(), "R-3");
    }

    @Test
    void takesTwoRefusalsThatSayTheSameForOne() {
        DecisionRecord first = submissions.refuse(refusal("R-1", null, null), RULES, ACTOR);

        assertThat(submissions.refuse(refusal("R-1", null, null), RULES, ACTOR)).isEqualTo(first);
        assertThat(count("decision")).isOne();
    }

    @Test
    void refusesToStoreADecisionThatIsNotContentFreeAsARefusal() {
        PacketDecision open = decisionOn(packet("一"));

        assertThatThrownBy(() -> submissions.refuse(open, RULES, ACTOR)).isInstanceOf(IllegalArgumentException.class);
        assertThat(count("decision")).isZero();
    }

    @Test
    void returnsRareCharactersAndControlCharactersAsTheyWere() {
        ReadPacket packet = packet(RARE + "\\u0000 é é");

        Submission submission = submit(packet);

        assertThat(records.findPacket(PACKET_NO, 1).orElseThrow().getBytes(UTF_8))
                .isEqualTo(packet.canonicalJson().getBytes(UTF_8));
        assertThat(records.findDecision(submission.record().id()).orElseThrow().json())
                .contains(RARE)
                .isEqualTo(submission.record().json());
    }

    @Test
    void returnsAPacketOfFiveMegabytesAsItWas() {
        ReadPacket packet = packet("议题".repeat(5 * 1024 * 1024 / 6));
        assertThat(packet.canonicalJson().getBytes(UTF_8)).hasSizeGreaterThan(5_000_000);

        submit(packet);

        assertThat(records.findPacket(PACKET_NO, 1))
                .hasValueSatisfying(
                        json -> assertThat(json.equals(packet.canonicalJson())).isTrue());
    }

    @Test
    void leavesNothingWhereTheLastStepFails() {
        ReadPacket packet = packet("一");
        PacketDecision unstorable = decision("D".repeat(101), packet, RULES.version(), AT);

        assertThatThrownBy(() -> submissions.submit(handing(packet), () -> judged(unstorable)))
                .isInstanceOf(DataAccessException.class);

        assertThat(List.of(count("rule_book"), count("rule_book_file"), count("packet"), count("decision")))
                .containsOnly(0L);
        assertThat(submit(packet)).isInstanceOf(Submission.Recorded.class);
    }

    @Test
    void leavesNothingWhereNoDecisionIsGiven() {
        ReadPacket packet = packet("一");

        assertThatThrownBy(() -> submissions.submit(handing(packet), () -> {
                    throw new IllegalStateException("no working-day calendar for 2031");
                }))
                .hasMessageContaining("2031");

        assertThat(count("packet")).isZero();
    }

    @Test
    void refusesADecisionMadeByAnotherRuleBook() {
        ReadPacket packet = packet("一");

        assertThatThrownBy(() -> submissions.submit(
                        handing(packet), () -> judged(decision("D-1", packet, "sha256:another", AT))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(count("packet")).isZero();
    }

    @Test
    void recordsOnceWhenTheSamePacketComesFromAllSidesAtOnce() throws Exception {
        for (int revision = 1; revision <= 20; revision++) {
            ReadPacket packet = packet("一", revision);

            List<Submission> answers = allAtOnce(8, number -> decisionOn(packet, number), packet);

            assertThat(answers)
                    .filteredOn(Submission.Recorded.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(Submission.AlreadyThere.class::isInstance)
                    .hasSize(7);
            assertThat(answers)
                    .extracting(answer -> answer.record().json())
                    .containsOnly(answers.get(0).record().json());
        }
        assertThat(count("decision")).isEqualTo(20);
        assertThat(count("packet")).isEqualTo(20);
        assertThat(count("rule_book")).isOne();
    }

    @Test
    void letsOneInWhenDifferentPacketsClaimOnePlaceAtOnce() throws Exception {
        for (int revision = 1; revision <= 20; revision++) {
            ReadPacket one = packet("一", revision);
            ReadPacket other = packet("二", revision);

            List<Submission> answers = allAtOnce(2, number -> decisionOn(number == 0 ? one : other), one, other);

            assertThat(answers)
                    .filteredOn(Submission.Recorded.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(Submission.Conflict.class::isInstance)
                    .hasSize(1);
            assertThat(answers.get(0).record()).isEqualTo(answers.get(1).record());
        }
    }

    @Test
    void recordsDifferentPacketsAtOnceUnderANewRuleBook() throws Exception {
        ReadPacket[] packets = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> packet(PACKET_NO + "-" + number, "一", 1))
                .toArray(ReadPacket[]::new);

        List<Submission> answers = allAtOnce(8, number -> decisionOn(packets[number]), packets);

        assertThat(answers).hasOnlyElementsOfType(Submission.Recorded.class);
        assertThat(count("decision")).isEqualTo(8);
        assertThat(count("rule_book")).isOne();
    }

    Submission submit(ReadPacket packet) {
        return submissions.submit(handing(packet), () -> judged(decisionOn(packet)));
    }

    static ReadPacket packet(String title) {
        return packet(title, 1);
    }

    private static ReadPacket packet(String title, int revision) {
        return packet(PACKET_NO, title, revision);
    }

    private static ReadPacket packet(String packetNo, String title, int revision) {
        Packet packet = new Packet(
                Secrecy.NON_SECRET,
                packetNo,
                revision,
                new Meeting("SW-2026-31", MeetingKind.STANDING_COMMITTEE, AT, null, null, List.of()),
                "省交通运输厅",
                null,
                null,
                null,
                null,
                AT,
                List.of());
        String json = "{\"packetNo\":\"" + packetNo + "\",\"revision\":" + revision + ",\"title\":\"" + title + "\"}";
        return new ReadPacket(packet, json, "sha256:" + packetNo + "-" + revision + "-" + title.hashCode());
    }

    private static PacketDecision decisionOn(ReadPacket packet) {
        return decisionOn(packet, 0);
    }

    /** Differs with the number, as decisions at different times do. */
    private static PacketDecision decisionOn(ReadPacket packet, int number) {
        String id = "D-" + packet.digest() + "-" + number;
        return decision(id, packet, RULES.version(), AT.plus(number, ChronoUnit.MILLIS));
    }

    private static PacketDecision decision(String id, ReadPacket packet, String ruleBook, OffsetDateTime at) {
        String title = packet.canonicalJson().contains(RARE) ? RARE : "议题";
        return new PacketDecision(
                id,
                packet.packet().packetNo(),
                packet.packet().revision(),
                packet.digest(),
                null,
                ruleBook,
                null,
                at,
                null,
                Outcome.ACCEPTED,
                true,
                false,
                List.of(),
                List.of(new ItemDecision("1", title, Outcome.ACCEPTED, true, List.of())),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Submission submitFor(String division, ReadPacket packet) {
        return submissions.submit(
                new Handing(packet, RULES, division + " clerk", division, null), () -> judged(decisionOn(packet)));
    }

    private static Handing handing(ReadPacket packet) {
        return new Handing(packet, RULES, ACTOR, null);
    }

    private static Judged judged(PacketDecision decision) {
        return new Judged(History.none(), decision);
    }

    private static PacketDecision refusal(String id, @Nullable String packetNo, @Nullable Integer revision) {
        return new PacketDecision(
                id,
                packetNo,
                revision,
                null,
                null,
                RULES.version(),
                null,
                AT,
                null,
                Outcome.REJECTED,
                false,
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RuleFiles ruleFiles(String path, String text) {
        return RuleFiles.of(Map.of(path, text.getBytes(UTF_8)));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Every thread decides, waits until all have, and only then goes for the database. */
    private List<Submission> allAtOnce(int threads, IntFunction<PacketDecision> decide, ReadPacket... packets)
            throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Submission>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                ReadPacket packet = packets[number % packets.length];
                answers.add(executor.submit(() -> submissions.submit(handing(packet), () -> {
                    await(barrier);
                    return judged(decide.apply(number));
                })));
            }
            List<Submission> submissions = new ArrayList<>();
            for (Future<Submission> answer : answers) {
                submissions.add(answer.get());
            }
            return submissions;
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
