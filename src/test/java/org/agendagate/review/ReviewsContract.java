package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Flaw;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.records.Verification;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What every database must do. */
abstract class ReviewsContract {
    private static final String NO = "YTBS-2026-0268";
    private static final String CLERK = "clerk";
    private static final String REVIEWER = "reviewer";
    private static final Instant LATER = Flagged.AT.plus(Duration.ofHours(3));

    private JdbcClient jdbc;
    private Store store;
    private RuleBookRecords ruleBooks;
    private Records records;
    private Submissions submissions;
    private Reviews reviews;
    private Queue queue;

    abstract DataSource freshDatabase();

    @BeforeEach
    void openStore() {
        DataSource database = freshDatabase();
        jdbc = JdbcClient.create(database);
        store = new Store(database);
        Ledger ledger = new Ledger(store);
        ruleBooks = new RuleBookRecords(store, ledger);
        records = new Records(store, ledger, ruleBooks);
        submissions = new Submissions(records);
        reviews = new Reviews(store, records);
        queue = new Queue(store);
    }

    @Test
    void opensAnEntryForEveryFlag() {
        PacketDecision decision = submit(Flagged.packet(NO, 1, 2));

        List<ReviewEntry> entries = reviews.list(NO, 1);

        assertThat(entries).hasSize(2);
        assertThat(entries)
                .extracting(ReviewEntry::finding)
                .containsExactlyElementsOf(decision.items().get(0).findings());
        ReviewEntry entry = entries.get(0);
        assertThat(entry.baseDecision()).isEqualTo(decision.id());
        assertThat(entry.unit()).isEqualTo("省委办公厅");
        assertThat(entry.dueAt()).isEqualTo("2026-10-08T09:30:00Z");
        assertThat(entry.submitter()).isEqualTo(CLERK);
        assertThat(entry.closing()).isNull();
        assertThat(reviews.find(entry.id())).contains(entry);
        assertThat(open()).containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void countsTheWorkingDaysOfTheOfficesTableWhereTheRuleTellsNoDay() {
        submit(Flagged.packet(NO, 1, 1), Flagged.edited("    @due( \"{$item.deadline}\" )\n", ""));

        // 30 September, then the week of the National Day; 10 October is worked.
        assertThat(reviews.list(NO, 1))
                .extracting(ReviewEntry::dueAt)
                .containsExactly(Instant.parse("2026-10-10T09:30:00Z"));
    }

    @Test
    void makesTheItemReadyWhenNothingIsOpen() {
        PacketDecision base = submit(Flagged.packet(NO, 1, 2));
        List<ReviewEntry> entries = reviews.list(NO, 1);

        PacketDecision half = decision(clear(entries.get(0)));
        PacketDecision whole = decision(clear(entries.get(1)));

        assertThat(half.ready()).isFalse();
        assertThat(whole.ready()).isTrue();
        assertThat(whole.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(List.of(half, whole)).extracting(PacketDecision::basedOn).containsOnly(base.id());
        assertThat(records.listDecisions(NO, 1))
                .extracting(DecisionRecord::id)
                .containsExactly(base.id(), half.id(), whole.id());
        assertThat(open()).isEmpty();
    }

    @Test
    void rejectsTheItemWithTheReviewersReasonWhereAFlagIsUpheld() {
        submit(Flagged.packet(NO, 1, 1));

        PacketDecision made = decision(review(entry(), Review.Result.UPHELD, "尚未出具意见，不予上会"));

        assertThat(made.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(made.ready()).isFalse();
        Finding finding = made.items().get(0).findings().get(0);
        assertThat(finding.review())
                .isEqualTo(new Review(
                        Review.Result.UPHELD, "LEGAL", LATER.atOffset(ZoneOffset.ofHours(8)), "尚未出具意见，不予上会", null));
    }

    @Test
    void makesTheSameDecisionOfTheSameReviewsToTheByte() {
        submit(Flagged.packet(NO, 1, 2));
        reviews.list(NO, 1).forEach(this::clear);
        List<DecisionRecord> made = records.listDecisions(NO, 1);
        byte[] last = made.get(2).json().getBytes(UTF_8);
        PacketDecision stored = DecisionJson.read(last);

        PacketDecision replayed =
                Flagged.decide(Flagged.packet(NO, 1, 2), Flagged.RULES).reviewed(stored.reviews());

        assertThat(DecisionJson.write(replayed)).isEqualTo(last);
        assertThat(DecisionJson.write(stored)).isEqualTo(last);
        assertThat(DecisionJson.write(stored.reviewed(Map.of())))
                .isEqualTo(made.get(0).json().getBytes(UTF_8));
    }

    @Test
    void recordsEachActInTheLedger() {
        submit(Flagged.packet(NO, 1, 1));
        clear(entry());

        assertThat(kinds())
                .containsExactly("RULE_BOOK", "SUBMISSION", "REVIEW_OPENED", "DECISION", "REVIEW", "DECISION");
    }

    @Test
    void letsOneActInForEachFlagAndTellsTheRest() throws Exception {
        int threads = 10;
        for (int round = 1; round <= 5; round++) {
            String packetNo = "YTBS-2026-100" + round;
            submit(Flagged.packet(packetNo, 1, 4));
            List<ReviewEntry> entries = reviews.list(packetNo, 1);

            List<Reviewed> answers = allAtOnce(threads, entries);

            assertThat(answers).hasSize(threads * entries.size());
            assertThat(answers).filteredOn(Reviewed.Recorded.class::isInstance).hasSize(entries.size());
            assertThat(answers).filteredOn(Reviewed.Changed.class::isInstance).hasSize(9 * entries.size());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.entry().closing()).isNotNull());
            assertThat(jdbc.sql("select count(*) from review_act where packet_no = ?")
                            .param(packetNo)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(entries.size());
            List<DecisionRecord> made = records.listDecisions(packetNo, 1);
            assertThat(made).hasSize(1 + entries.size());
            assertThat(DecisionJson.read(made.get(entries.size()).json().getBytes(UTF_8))
                            .reviews())
                    .hasSize(entries.size());
        }
        assertThat(kinds()).filteredOn("REVIEW"::equals).hasSize(20);
        assertThat(open()).isEmpty();
    }

    @Test
    void tellsWhoSawTheEntryAsItIsNot() {
        submit(Flagged.packet(NO, 1, 1));

        assertThat(reviews.review(entry().id(), Review.Result.CLEARED, "可以", version -> false, REVIEWER, LATER))
                .contains(new Reviewed.Changed(entry()));
        assertThat(records.listDecisions(NO, 1)).hasSize(1);
    }

    @Test
    void letsNobodyReviewTheOwnSubmission() {
        submit(Flagged.packet(NO, 1, 1));

        assertThat(reviews.review(entry().id(), Review.Result.CLEARED, "可以", version -> true, CLERK, LATER))
                .contains(new Reviewed.OwnSubmission(entry()));
        assertThat(open()).hasSize(1);
    }

    @Test
    void knowsNoEntryThatNeverOpened() {
        assertThat(reviews.find("R-0")).isEmpty();
        assertThat(reviews.review("R-0", Review.Result.CLEARED, "可以", version -> true, REVIEWER, LATER))
                .isEmpty();
    }

    @Test
    void carriesAClearanceOverWhereTheEvidenceIsTheSame() {
        submit(Flagged.packet(NO, 1, 1));
        clear(entry());

        PacketDecision second = submit(Flagged.packet(NO, 2, 1, packet -> {
            ObjectNode other = packet.objectNode()
                    .put("itemNo", "CW-2026-0999")
                    .put("title", "关于另一事项的请示")
                    .put("leadUnit", "省委办公厅")
                    .put("impromptu", false);
            List.of("types", "touches", "coUnits", "leaderOpinions", "consultations", "documents")
                    .forEach(other::putArray);
            other.withArray("types").add("STUDY");
            packet.withArray("items").insert(0, other);
        }));

        PacketDecision third = submit(Flagged.packet(NO, 3, 1));
        assertThat(List.of(second.items().get(1), third.items().get(0))).allSatisfy(item -> {
            assertThat(item.ready()).isTrue();
            assertThat(item.findings())
                    .first()
                    .extracting(Finding::review)
                    .isEqualTo(new Review(
                            Review.Result.CLEARED, "LEGAL", LATER.atOffset(ZoneOffset.ofHours(8)), "经核可以上会", 1));
        });
        assertThat(third.ready()).isTrue();
        assertThat(DecisionJson.write(
                        Flagged.decide(Flagged.packet(NO, 3, 1), Flagged.RULES).reviewed(third.reviews())))
                .isEqualTo(DecisionJson.write(third));
        assertThat(open()).isEmpty();
        assertThat(kinds()).filteredOn("REVIEW_CARRIED"::equals).hasSize(2);
    }

    @Test
    void opensAFlagAgainWhereTheEvidenceIsAnother() {
        submit(Flagged.packet(NO, 1, 1));
        clear(entry());

        PacketDecision second = submit(Flagged.packet(
                NO,
                2,
                1,
                packet -> ((ObjectNode) packet.at("/items/0/documents/0/reviews/0")).put("acceptedOn", "2026-09-09")));

        assertThat(second.ready()).isFalse();
        assertThat(open()).extracting(ReviewEntry::revision).containsExactly(2);
    }

    @Test
    void opensAFlagAgainWhereTheRuleSaysSomethingElse() {
        submit(Flagged.packet(NO, 1, 1));
        clear(entry());

        PacketDecision second = submit(Flagged.packet(NO, 2, 1), Flagged.edited("// 送了审", "// 凡送了审"));

        assertThat(second.ready()).isFalse();
        assertThat(open()).hasSize(1);
    }

    @Test
    void opensAFlagAgainThatWasUpheld() {
        submit(Flagged.packet(NO, 1, 1));
        review(entry(), Review.Result.UPHELD, "不可以");

        assertThat(submit(Flagged.packet(NO, 2, 1)).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(open()).hasSize(1);
    }

    @Test
    void closesWhatALaterRevisionLeavesBehind() {
        submit(Flagged.packet(NO, 1, 1));
        ReviewEntry left = entry();

        submit(Flagged.packet(NO, 2, 1));

        assertThat(reviews.find(left.id()).orElseThrow().closing())
                .isEqualTo(new Closing(Closing.Kind.SUPERSEDED, CLERK, Flagged.AT, "revision 2", null, null));
        assertThat(clear(left)).isInstanceOf(Reviewed.Changed.class);
        assertThat(open()).extracting(ReviewEntry::revision).containsExactly(2);
    }

    @Test
    void keepsTheTextThatTheEntryWasOpenedWith() {
        RuleBook first = Flagged.edited("// 送了审", "// 凡送了审");
        submit(Flagged.packet(NO, 1, 1), first);
        ReviewEntry opened = entry();
        ruleBooks.goLive(Flagged.RULES.files(), LATER, "shipped", "admin");

        ReviewEntry entry = reviews.find(opened.id()).orElseThrow();

        assertThat(entry).isEqualTo(opened);
        assertThat(new String(
                        ruleBooks.findFiles(entry.ruleBook()).orElseThrow().get(entry.ruleFile()), UTF_8))
                .contains("// 凡送了审");
    }

    @Test
    void leavesNoEntryWhereTheSubmissionComesToNothing() {
        ReadPacket packet = Flagged.packet(NO, 1, 1);
        PacketDecision other = Flagged.decide(packet, Flagged.edited("// 送了审", "// 凡送了审"));

        assertThat(catchThrowable(() -> submissions.submit(
                        new Handing(packet, Flagged.RULES.files(), CLERK, null),
                        () -> new Judged(History.none(), other),
                        reviews.ofSubmission(packet, Flagged.RULES, CLERK))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void tellsTheMostPressingFirstPageByPage() {
        for (int number = 1; number <= 5; number++) {
            int day = 12 + (number * 2) % 5;
            String unit = number % 2 == 0 ? "省水利厅" : "省委办公厅";
            submit(Flagged.packet("YTBS-2026-200" + number, 1, 1, packet -> {
                ((ObjectNode) packet.path("meeting"))
                        .put("startsAt", String.format(Locale.ROOT, "2026-10-%dT09:00:00+08:00", day));
                ((ObjectNode) packet.path("items").path(0)).put("leadUnit", unit);
            }));
        }

        List<ReviewEntry> all = open();
        List<ReviewEntry> paged = new ArrayList<>();
        for (List<ReviewEntry> page = queue.page(all(), LATER, null, 2);
                !page.isEmpty();
                page = queue.page(all(), LATER, paged.get(paged.size() - 1).id(), 2)) {
            paged.addAll(page);
        }

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(5)
                .isSortedAccordingTo(Comparator.comparing(ReviewEntry::dueAt)
                        .thenComparing(ReviewEntry::unit)
                        .thenComparing(entry -> entry.finding().ruleId())
                        .thenComparing(ReviewEntry::id));
        assertThat(paged).isEqualTo(all);
        Instant third = all.get(2).dueAt();
        assertThat(queue.page(new QueueFilter(Set.of(), "省水利厅", "G09", null, null), LATER, null, 9))
                .isEqualTo(all.stream()
                        .filter(entry -> entry.unit().equals("省水利厅")
                                && entry.finding().ruleId().equals("G09"))
                        .toList());
        assertThat(queue.page(new QueueFilter(Set.of(), null, null, third, null), LATER, null, 9))
                .isEqualTo(all.stream()
                        .filter(entry -> !entry.dueAt().isAfter(third))
                        .toList());
        assertThat(queue.page(new QueueFilter(Set.of(), null, null, null, true), third, null, 9))
                .isEqualTo(all.stream()
                        .filter(entry -> entry.dueAt().isBefore(third))
                        .toList());
        QueueCounts counts = queue.counts(all(), third);
        assertThat(counts.open()).isEqualTo(all.size());
        assertThat(counts.overdue())
                .isEqualTo(
                        (int) all.stream().filter(entry -> entry.overdue(third)).count())
                .isPositive();
        assertThat(counts.byUnit()).containsOnlyKeys("省水利厅", "省委办公厅");
        assertThat(counts.byRule()).containsEntry("G09", 5);
    }

    @Test
    void tellsWhatWasDealtWithTheLastFirst() {
        submit(Flagged.packet(NO, 1, 3));
        List<ReviewEntry> entries = reviews.list(NO, 1);
        clear(entries.get(1));
        review(entries.get(0), Review.Result.UPHELD, "不可以");
        clear(entries.get(2));

        QueueFilter cleared = new QueueFilter(Set.of(Closing.Kind.CLEARED), null, null, null, null);
        assertThat(queue.page(cleared, LATER, null, 9))
                .extracting(ReviewEntry::id)
                .containsExactly(entries.get(2).id(), entries.get(1).id());
        assertThat(queue.page(cleared, LATER, entries.get(2).id(), 9))
                .extracting(ReviewEntry::id)
                .containsExactly(entries.get(1).id());
        assertThat(queue.counts(cleared, LATER).open()).isZero();
    }

    private PacketDecision submit(ReadPacket packet) {
        return submit(packet, Flagged.RULES);
    }

    private PacketDecision submit(ReadPacket packet, RuleBook rules) {
        Submission submission = submissions.submit(
                new Handing(packet, rules.files(), CLERK, null),
                () -> new Judged(History.none(), Flagged.decide(packet, rules)),
                reviews.ofSubmission(packet, rules, CLERK));
        assertThat(submission).isInstanceOf(Submission.Recorded.class);
        return DecisionJson.read(submission.record().json().getBytes(UTF_8));
    }

    private Reviewed clear(ReviewEntry entry) {
        return review(entry, Review.Result.CLEARED, "经核可以上会");
    }

    @Test
    void verificationFindsAFlagThatTheQueueHidesFromReviewers() {
        submit(Flagged.packet(NO, 1, 3));
        List<ReviewEntry> entries = reviews.list(NO, 1);
        clear(entries.get(0));
        assertThat(flaw()).isNull();

        String hidden = entries.get(1).id();
        assertThat(jdbc.sql("update review_open set due_at = due_at + interval '9000' day where entry = ?")
                        .param(hidden)
                        .update())
                .isOne();
        assertThat(flaw()).extracting(Flaw::row).isEqualTo("review_open " + hidden);

        jdbc.sql("delete from review_open where entry = ?").param(hidden).update();
        assertThat(open())
                .extracting(ReviewEntry::id)
                .containsExactly(entries.get(2).id());
        Flaw flaw = flaw();
        assertThat(flaw).extracting(Flaw::row).isEqualTo("review_open " + hidden);
        assertThat(flaw).extracting(Flaw::zh).asString().contains("待核清单");
    }

    @Test
    void verificationFindsAClosedFlagThatIsBackInTheQueue() {
        submit(Flagged.packet(NO, 1, 1));
        ReviewEntry closed = entry();
        clear(closed);
        jdbc.sql("insert into review_open (entry, packet_no, revision, unit, rule_id, due_at)"
                        + " select id, packet_no, revision, unit, rule_id, due_at from review_entry")
                .update();

        assertThat(flaw()).extracting(Flaw::row).isEqualTo("review_open " + closed.id());
    }

    private @Nullable Flaw flaw() {
        return Verification.verify(new StoredLedger(store), null, seq -> {}).flaw();
    }

    private Reviewed review(ReviewEntry entry, Review.Result result, String reason) {
        return reviews.review(entry.id(), result, reason, entry.version()::equals, REVIEWER, LATER)
                .orElseThrow();
    }

    private static PacketDecision decision(Reviewed reviewed) {
        assertThat(reviewed).isInstanceOf(Reviewed.Recorded.class);
        return DecisionJson.read(
                ((Reviewed.Recorded) reviewed).decision().json().getBytes(UTF_8));
    }

    private ReviewEntry entry() {
        return reviews.list(NO, 1).get(0);
    }

    private List<ReviewEntry> open() {
        return queue.page(all(), LATER, null, 100);
    }

    private static QueueFilter all() {
        return new QueueFilter(Set.of(), null, null, null, null);
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from ledger order by seq")
                .query(String.class)
                .list();
    }

    /** Every thread goes for every flag, each in another order, half of them clearing and half upholding. */
    private List<Reviewed> allAtOnce(int threads, List<ReviewEntry> entries) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Reviewed>>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                answers.add(executor.submit(() -> {
                    barrier.await();
                    List<Reviewed> told = new ArrayList<>();
                    for (int turn = 0; turn < entries.size(); turn++) {
                        told.add(review(
                                entries.get((turn + number) % entries.size()),
                                number % 2 == 0 ? Review.Result.CLEARED : Review.Result.UPHELD,
                                "第" + number + "人"));
                    }
                    return told;
                }));
            }
            List<Reviewed> told = new ArrayList<>();
            for (Future<List<Reviewed>> answer : answers) {
                told.addAll(answer.get());
            }
            return told;
        } finally {
            executor.shutdownNow();
        }
    }
}
