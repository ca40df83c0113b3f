package org.agendagate.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.ItemDecision;
import org.agendagate.findings.Review;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.Records;
import org.agendagate.records.Revisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.register.RegisterFilter.Counted;
import org.agendagate.review.Flagged;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviewed;
import org.agendagate.review.Reviews;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.standing.Standing;
import org.agendagate.standing.Standings;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What the register must be on every database. */
abstract class RegisterContract {
    private static final RuleBook RULES = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
    private static final PacketReader READER = PacketReader.create();
    private static final Instant SEPTEMBER = Instant.parse("2026-09-30T01:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T01:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T01:00:00Z");

    private final Map<String, String> divisions = new HashMap<>();
    private JdbcClient jdbc;
    private Submissions submissions;
    private Reviews reviews;
    private Revisions revisions;
    private Records records;
    private Standings standings;
    private RegisterCatchUp catchUp;
    private Register register;
    private Statistics statistics;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        DataSource database = freshDatabase();
        jdbc = JdbcClient.create(database);
        Store store = new Store(database);
        Ledger ledger = new Ledger(store);
        RegisterKeeper keeper = new RegisterKeeper(store);
        records = new Records(store, ledger, new RuleBookRecords(store, ledger), keeper);
        submissions = new Submissions(records);
        reviews = new Reviews(store, records);
        revisions = new Revisions(store, ledger, keeper);
        standings = new Standings(records, revisions);
        catchUp = new RegisterCatchUp(store, keeper, READER);
        register = new Register(store);
        statistics = new Statistics(store);
    }

    @Test
    void followsSubmissionsReviewsAndWithdrawals() {
        happenings();

        assertThat(all())
                .extracting(
                        RegisterEntry::packetNo,
                        RegisterEntry::revision,
                        RegisterEntry::round,
                        RegisterEntry::standing,
                        RegisterEntry::flaggedBy)
                .containsExactly(
                        tuple("YTBS-2026-0001", 2, 2, Standing.ACCEPTED, List.of("G09")),
                        tuple("YTBS-2026-0005", 1, 1, Standing.PENDING_LEGAL, List.of("G09")),
                        tuple("YTBS-2026-0004", 1, 1, Standing.WITHDRAWN, List.of("G09")),
                        tuple("YTBS-2026-0003", 1, 1, Standing.ACCEPTED, List.of("G09")),
                        tuple("YTBS-2026-0002", 1, 1, Standing.REJECTED, List.of()),
                        tuple("YTBS-2026-0001", 1, 1, Standing.SUPERSEDED, List.of("G09")));
        RegisterEntry upheld = all().get(4);
        assertThat(upheld.rejectedBy()).containsExactly("G09");
        assertThat(upheld.meetingOn()).isEqualTo("2026-10-12");
        assertThat(upheld.unit()).isEqualTo("省委办公厅");
        assertThat(upheld.title()).contains("政务公开");
    }

    @Test
    void isWhatCanBeMadeOfTheRecordsAgain() {
        happenings();
        List<Map<String, Object>> before = rows();

        jdbc.sql("delete from register_finding").update();
        jdbc.sql("delete from register_entry").update();

        assertThat(catchUp.run()).isEqualTo(6);
        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void takesInWhatIsMissingAndNothingTwice() {
        happenings();
        List<Map<String, Object>> before = rows();
        jdbc.sql("delete from register_finding where entry in (select id from register_entry where packet_no ="
                        + " 'YTBS-2026-0002')")
                .update();
        jdbc.sql("delete from register_entry where packet_no = 'YTBS-2026-0002'")
                .update();

        assertThat(catchUp.run()).isOne();
        assertThat(catchUp.run()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void countsWhatAPersonCounts() {
        happenings();

        Figures figures = statistics.of(new Period(2026, 0), null, NOVEMBER);

        assertThat(figures.months()).hasSize(12);
        Figures.Month september = figures.months().get(8);
        assertThat(Arrays.stream(Standing.values()).map(september::of)).containsExactly(1, 1, 0, 0, 1, 1, 1);
        assertThat(september.waiting()).isOne();
        assertThat(figures.months().get(9).items()).isOne();
        assertThat(figures.months().get(9).of(Standing.ACCEPTED)).isOne();
        assertThat(figures.items()).isEqualTo(6);
        assertThat(figures.first()).isEqualTo(5);
        assertThat(figures.firstShare()).isEqualTo(20);
        assertThat(figures.rounds()).containsExactly(new Figures.Rounds(1, 1), new Figures.Rounds(2, 1));
        assertThat(figures.meanRounds()).isEqualTo(1.5);
        assertThat(figures.byUnit()).containsExactly(new Figures.Series("省委办公厅", inMonth(9, 1)));
        assertThat(figures.byRule()).containsExactly(new Figures.Series("G09", inMonth(9, 1)));
        // Reviewed after 2, 3 and 5 hours; what was withdrawn or left behind waited for nobody.
        assertThat(figures.legal()).isEqualTo(new Figures.LegalTimes(3, 3.0, 5.0, 0, 1, 1));
        assertThat(statistics.of(new Period(2026, 4), null, NOVEMBER).items()).isOne();
        assertThat(statistics.of(new Period(2025, 0), null, NOVEMBER).items()).isZero();
        assertThat(statistics.years()).containsExactly(2026);
    }

    /** Whatever happened: each entry stands as the records say, and each figure is of just the entries it opens. */
    @Test
    void agreesWithTheRecordsAndTheFiguresToTheLastItem() {
        Random random = new Random(20261012);
        int[] revisionOf = new int[6];
        for (int act = 0; act < 40; act++) {
            int number = random.nextInt(revisionOf.length);
            happen(random, number, revisionOf, SEPTEMBER.plus(Duration.ofDays(act)));
        }
        submit("YTBS-2026-1009", 1, NOVEMBER.minusSeconds(1), RegisterContract::asItIs);
        List<RegisterEntry> entries = all();

        assertThat(entries)
                .extracting(RegisterEntry::standing)
                .contains(
                        Standing.ACCEPTED,
                        Standing.PENDING_LEGAL,
                        Standing.REJECTED,
                        Standing.WITHDRAWN,
                        Standing.SUPERSEDED);
        for (RegisterEntry entry : entries) {
            DecisionRecord decision = records.findDecision(entry.decision()).orElseThrow();
            ItemDecision item =
                    DecisionJson.read(decision.json().getBytes(UTF_8)).items().get(0);
            assertThat(entry.standing())
                    .as("%s", entry)
                    .isEqualTo(standings.of(decision).of(Standing.of(item)));
        }
        Period year = new Period(2026, 0);
        Figures figures = statistics.of(year, null, NOVEMBER);
        assertThat(figures.items()).isEqualTo(entries.size());
        for (Figures.Month month : figures.months()) {
            for (Standing standing : Standing.values()) {
                assertThat(month.of(standing)).isEqualTo(counted(month.month(), standing, Counted.ANY));
            }
        }
        for (Figures.Series rule : figures.byRule()) {
            for (int at = 0; at < 12; at++) {
                assertThat(rule.counts().get(at))
                        .isEqualTo(counted(
                                YearMonth.of(2026, at + 1),
                                Standing.REJECTED,
                                new Counted(rule.name(), "", null, false)));
            }
        }
        figures.byUnit()
                .forEach(unit -> assertThat(unit.total())
                        .isEqualTo(
                                register.count(filter(Standing.REJECTED, new Counted("", unit.name(), null, false)))));
        figures.rounds()
                .forEach(some -> assertThat(some.items())
                        .isEqualTo(register.count(filter(null, new Counted("", "", some.round(), true)))));
        assertThat(figures.first()).isEqualTo(register.count(filter(null, new Counted("", "", 1, false))));
        assertThat(figures.firstAccepted()).isEqualTo(register.count(filter(null, new Counted("", "", 1, true))));
    }

    private void happen(Random random, int number, int[] revisionOf, Instant at) {
        String packetNo = "YTBS-2026-100" + number;
        int act = revisionOf[number] == 0 ? 0 : random.nextInt(5);
        List<ReviewEntry> open = reviews.list(packetNo, Math.max(1, revisionOf[number])).stream()
                .filter(entry -> entry.closing() == null)
                .toList();
        if (act < 2) {
            int revision = ++revisionOf[number];
            submit(
                    packetNo,
                    revision,
                    at,
                    random.nextInt(3) == 0
                            ? RegisterContract::unsigned
                            : packet -> {
                                ((ObjectNode) packet.at("/items/0"))
                                        .put("title", "关于第" + revision + "次修改《明川省政务公开工作办法（送审稿）》的请示");
                            });
        } else if (act < 4 && !open.isEmpty()) {
            review(
                    packetNo,
                    revisionOf[number],
                    random.nextBoolean() ? Review.Result.CLEARED : Review.Result.UPHELD,
                    2);
        } else if (act == 4) {
            int revision = revisionOf[number];
            revisions.withdraw(
                    packetNo,
                    revision,
                    "材料需补充",
                    "clerk",
                    at,
                    () -> reviews.ofWithdrawal(packetNo, revision, "clerk", at, "材料需补充"));
        }
    }

    private int counted(YearMonth month, @Nullable Standing standing, Counted counted) {
        return register.count(new RegisterFilter(
                null,
                "",
                "",
                "",
                standing == null ? Set.of() : Set.of(standing),
                null,
                month.atDay(1),
                month.atEndOfMonth(),
                false,
                counted));
    }

    private static RegisterFilter filter(@Nullable Standing standing, Counted counted) {
        return new RegisterFilter(
                null, "", "", "", standing == null ? Set.of() : Set.of(standing), null, null, null, false, counted);
    }

    @Test
    void countsHowOftenARuleReported() {
        happenings();

        assertThat(statistics.reports()).containsEntry("G09", 6).containsEntry("G01", 1);
        assertThat(statistics.reports(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
                .containsExactly(Map.entry("G09", 1));
    }

    @Test
    void findsByEachCondition() {
        divisions.put("YTBS-2026-0002", "二处");
        happenings();

        assertThat(found(filter("政务公开", "", "", null))).hasSize(6);
        assertThat(found(filter("ｙTBS-2026-000２", "", "", null))).containsExactly("YTBS-2026-0002");
        assertThat(found(filter("务开", "", "", null))).isEmpty();
        assertThat(found(filter("%", "", "", null))).isEmpty();
        assertThat(found(filter("", "办公厅", "", null))).hasSize(6);
        assertThat(found(filter("", "", "G01", null))).containsExactly("YTBS-2026-0001");
        assertThat(found(filter("", "", "", Standing.WITHDRAWN))).containsExactly("YTBS-2026-0004");
        assertThat(found(filter("", "", "", Standing.REJECTED))).containsExactly("YTBS-2026-0002");
        assertThat(found(filter("", "", "", Standing.SUPERSEDED))).containsExactly("YTBS-2026-0001");
        assertThat(found(new RegisterFilter("二处", "", "", "", null, null, null, null, false)))
                .containsExactly("YTBS-2026-0002");
        assertThat(found(new RegisterFilter(
                        null, "", "", "", null, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 1), null, false)))
                .containsExactly("YTBS-2026-0001");
        assertThat(found(new RegisterFilter(null, "", "", "", null, LocalDate.of(2026, 10, 13), null, null, false)))
                .isEmpty();
        assertThat(register.count(filter("", "", "G09", null))).isEqualTo(6);
    }

    @Test
    void countsPacketsToReviseByTheirLatestRevision() {
        for (int number = 1; number <= 6; number++) {
            divisions.put("YTBS-2026-000" + number, "一处");
        }
        divisions.put("YTBS-2026-0007", "二处");
        happenings();
        // Rejected once and accepted since, upheld, cleared, taken back, waiting.
        assertThat(toRevise("一处")).isOne();

        submit("YTBS-2026-0006", 1, NOVEMBER, RegisterContract::unsigned);
        submit("YTBS-2026-0006", 2, NOVEMBER.plusSeconds(1), RegisterContract::unsigned);
        submit("YTBS-2026-0007", 1, NOVEMBER.plusSeconds(2), RegisterContract::unsigned);
        assertThat(toRevise("一处")).isEqualTo(2);
        assertThat(found(RegisterFilter.toRevise(null)))
                .containsExactly("YTBS-2026-0007", "YTBS-2026-0006", "YTBS-2026-0002");

        revisions.withdraw("YTBS-2026-0006", 2, "材料需补充", "clerk", NOVEMBER.plusSeconds(3), List::of);
        assertThat(toRevise("一处")).isOne();
        assertThat(toRevise("二处")).isOne();
        assertThat(toRevise("三处")).isZero();
    }

    @Test
    void turnsPagesInEveryOrder() {
        happenings();
        for (RegisterSort sort : RegisterSort.values()) {
            List<RegisterEntry> whole =
                    register.page(RegisterFilter.all(), sort, "", 100).entries();
            List<RegisterEntry> paged = new ArrayList<>();
            String after = "";
            for (boolean more = true; more; ) {
                Register.Page page = register.page(RegisterFilter.all(), sort, after, 2);
                paged.addAll(page.entries());
                more = page.next() != null;
                after = String.valueOf(page.next());
            }

            assertThat(paged).as("%s", sort).hasSize(6).isEqualTo(whole);
            assertThat(register.page(RegisterFilter.all(), sort, "7~nonsense~", 100)
                            .entries())
                    .isNotNull();
        }
    }

    @Test
    void writesASheetWithoutFormulas() throws IOException {
        submit(
                "YTBS-2026-0009",
                1,
                SEPTEMBER,
                packet -> ((ObjectNode) packet.at("/items/0")).put("title", "=HYPERLINK(\"x\")"));
        ByteArrayOutputStream to = new ByteArrayOutputStream();

        new RegisterSheet(register)
                .write(RegisterFilter.all(), RegisterSort.TIME, "台账", Collections.nCopies(11, "列"), Standing::name, to);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isOne();
            Row row = sheet.getRow(1);
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
            }
        }
    }

    /** One packet that comes twice, one whose flag is upheld, one cleared, one taken back and one that waits. */
    private void happenings() {
        submit("YTBS-2026-0001", 1, SEPTEMBER, RegisterContract::unsigned);
        submit("YTBS-2026-0002", 1, SEPTEMBER.plusSeconds(1), RegisterContract::asItIs);
        submit("YTBS-2026-0003", 1, SEPTEMBER.plusSeconds(2), RegisterContract::asItIs);
        submit("YTBS-2026-0004", 1, SEPTEMBER.plusSeconds(3), RegisterContract::asItIs);
        submit("YTBS-2026-0005", 1, SEPTEMBER.plusSeconds(4), RegisterContract::asItIs);
        submit("YTBS-2026-0001", 2, OCTOBER, RegisterContract::asItIs);
        review("YTBS-2026-0002", 1, Review.Result.UPHELD, 5);
        review("YTBS-2026-0003", 1, Review.Result.CLEARED, 3);
        review("YTBS-2026-0001", 2, Review.Result.CLEARED, 2);
        revisions.withdraw(
                "YTBS-2026-0004",
                1,
                "材料需补充",
                "clerk",
                OCTOBER,
                () -> reviews.ofWithdrawal("YTBS-2026-0004", 1, "clerk", OCTOBER, "材料需补充"));
    }

    private void submit(String packetNo, int revision, Instant at, Consumer<ObjectNode> change) {
        ReadPacket packet = (ReadPacket)
                READER.read(Flagged.json(packetNo, revision, 1, change).getBytes(UTF_8));
        assertThat(submissions.submit(
                        new Handing(packet, RULES.files(), "clerk", divisions.get(packetNo), null),
                        () -> new Judged(History.none(), Gate.decide(packet, RULES, at)),
                        reviews.ofSubmission(packet, RULES, "clerk")))
                .isInstanceOf(Submission.Recorded.class);
    }

    private void review(String packetNo, int revision, Review.Result result, int hours) {
        ReviewEntry entry = reviews.list(packetNo, revision).get(0);
        assertThat(reviews.review(
                        entry.id(),
                        result,
                        "经核",
                        entry.version()::equals,
                        "reviewer",
                        entry.openedAt().plus(Duration.ofHours(hours))))
                .containsInstanceOf(Reviewed.Recorded.class);
    }

    private static void asItIs(ObjectNode packet) {}

    private static void unsigned(ObjectNode packet) {
        ((ObjectNode) packet.at("/items/0")).putArray("leaderOpinions");
    }

    private static RegisterFilter filter(String text, String unit, String rule, @Nullable Standing standing) {
        return new RegisterFilter(null, text, unit, rule, standing, null, null, null, false);
    }

    private List<String> found(RegisterFilter filter) {
        return register.page(filter, RegisterSort.TIME, "", 100).entries().stream()
                .map(RegisterEntry::packetNo)
                .toList();
    }

    private int toRevise(String division) {
        return register.countPackets(RegisterFilter.toRevise(division));
    }

    private List<RegisterEntry> all() {
        return register.page(RegisterFilter.all(), RegisterSort.TIME, "", 100).entries();
    }

    private static List<Integer> inMonth(int month, int count) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(12, 0));
        counts.set(month - 1, count);
        return counts;
    }

    /** Everything but the numbers that rows are given. */
    private List<Map<String, Object>> rows() {
        return jdbc.sql("""
            select e.packet_no, e.revision, e.place, e.item_no, e.title, e.unit, e.division, e.meeting_on,
                e.decided_at, e.decided_on, e.decision, e.standing, e.withdrawn, e.superseded, e.round, e.rejected_by,
                e.flagged_by, e.sought, f.number, f.rule_id, f.effect, f.counted
            from register_entry e left join register_finding f on f.entry = e.id
            order by e.packet_no, e.revision, e.place, f.number
            """).query().listOfRows();
    }
}
