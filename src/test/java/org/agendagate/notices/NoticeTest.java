package org.agendagate.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.agendagate.decision.FlagPlace;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.notices.NoticeNumbers.NoticeNumber;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.WithdrawalRecord;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.standing.Validity;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NoticeTest {
    private static final Set<String> THREE = Set.of("G01", "G02", "G03");
    private static final Office OFFICE = new Office("省委办公厅会议服务处", "议告", "会议服务处值班岗", "0000-1111");
    private static final NoticeNumber NUMBER = new NoticeNumber(2026, 12);
    private static final Validity HOLDS = new Validity(1, null, null, null);
    private static final PacketReader READER = PacketReader.create();
    private static final RuleBook RULES = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
    private static final Instant NOW = Instant.parse("2026-10-08T02:00:00Z");

    private final ReadPacket read = (ReadPacket) READER.read(sample("packets/standing-committee-2026-10-12"));
    private final Packet packet = read.packet();
    private final PacketDecision decision = Gate.decide(read, History.none(), RULES, NOW);

    @Test
    void tellsEveryReasonOfEveryRejectedItem() throws IOException {
        List<ItemDecision> rejected = decision.items().stream()
                .filter(item -> item.outcome() == Outcome.REJECTED)
                .toList();
        assertThat(rejected).isNotEmpty();
        for (ItemDecision item : rejected) {
            String text = text(NoticeWord.write(notice(item)));

            assertThat(text)
                    .contains("议告〔2026〕12号")
                    .contains(leadUnit(item) + "：")
                    .contains(item.title().replace('《', '〈').replace('》', '〉'))
                    .contains("2026年10月8日（星期四）17:30")
                    .contains("会议服务处值班岗")
                    .contains("0000-1111");
            for (Finding finding : item.findings()) {
                assertThat(text)
                        .contains("〔" + finding.ruleId() + "〕"
                                + finding.ruleName().zh())
                        .contains("事实：" + finding.reason().zh())
                        .contains("依据：" + finding.authority().basis().zh())
                        .contains("补正要求：" + finding.remedy().zh())
                        .contains("责任单位、岗位：" + finding.actor().zh());
                if (finding.rejects()) {
                    assertThat(text).contains("补正说明：重新报送时须有关于〔" + finding.ruleId() + "〕的补正说明；改正后不再检出的，由系统写明。");
                }
            }
        }
    }

    private String leadUnit(ItemDecision item) {
        return packet.items().stream()
                .filter(one -> one.itemNo().equals(item.itemNo()))
                .findFirst()
                .orElseThrow()
                .leadUnit();
    }

    /** What the three rules without exception stop does not go, whenever it is told; the rest is to be mended in time. */
    @Test
    void sendsBackToBeMendedWhatCanBeInTime() throws IOException {
        LocalDateTime told = LocalDateTime.parse("2026-10-08T10:00");
        Notice mends = notice(rejectedBy(rule -> !THREE.contains(rule)));
        Notice never = notice(rejectedBy(THREE::contains));

        assertThat(text(NoticeWord.write(mends.before(told.plusHours(1), told))))
                .contains("议题退回补正告知单", "暂不具备上会条件，现退回补正", "截止时间：本次会议");
        assertThat(text(NoticeWord.write(mends.before(told, told))))
                .contains("议题不予上会告知单")
                .doesNotContain("退回补正", "截止时间：本次会议");
        assertThat(text(NoticeWord.write(never.before(told.plusHours(1), told))))
                .contains("议题不予上会告知单")
                .doesNotContain("退回补正");
    }

    @Test
    void tellsNoTimeThatIsOver() {
        Finding finding = rejectedBy(rule -> true).findings().get(0);

        assertThat(Reason.of(1, finding, LocalDateTime.parse("2026-10-08T10:00"))
                        .due())
                .isNotEmpty();
        assertThat(Reason.of(1, finding, LocalDateTime.parse("2026-12-08T10:00"))
                        .due())
                .isEmpty();
    }

    @Test
    void goesToTheLeadUnitWithACopyForWhoSubmittedIt() throws IOException {
        ItemDecision item = rejectedBy(rule -> true);
        Notice notice = notice(item);

        assertThat(notice.unit()).isEqualTo(leadUnit(item));
        assertThat(notice.copyTo())
                .isEqualTo(leadUnit(item).equals(packet.submittingUnit()) ? "" : packet.submittingUnit());
        assertThat(text(NoticeWord.write(notice)).contains("抄送：" + packet.submittingUnit() + "。"))
                .isEqualTo(!notice.copyTo().isEmpty());
    }

    @Test
    void saysWhichDeskLooksAtWhat() throws IOException {
        ReadPacket both = flaggedAtBothDesks();
        PacketDecision made = Gate.decide(both, History.none(), RULES, NOW);
        Notice notice = Notice.of(made, made.items().get(0), both.packet(), "", NUMBER, OFFICE);

        assertThat(notice.looksByDesk()).containsOnlyKeys("法规处", "会议服务处");
        assertThat(text(NoticeWord.write(notice))).contains("须经法规处核：", "须经会议服务处核：");
    }

    @Test
    void saysUntilWhenWhatReturnsIsNotLate() throws IOException {
        Notice notice = notice(rejectedBy(rule -> true)).curedBy(LocalDateTime.parse("2026-10-09T17:30"));

        assertThat(text(NoticeWord.write(notice))).contains("2026年10月9日", "收件时间不变");
    }

    @Test
    void givesTheReviewersReasonAsOneOfItsOwn() throws IOException {
        ReadPacket flagged = (ReadPacket) READER.read(sample("integrity/pre-review-outcome/G09-flags-pending-review"));
        PacketDecision base = Gate.decide(flagged, History.none(), RULES, NOW);
        FlagPlace flag = new FlagPlace(base.items().get(0).itemNo(), 0);
        OffsetDateTime at = OffsetDateTime.parse("2026-10-09T09:30:00+08:00");
        PacketDecision upheld =
                base.reviewed(Map.of(flag, new Review(Review.Result.UPHELD, "LEGAL", at, "送审稿第三条与上位法不一致", null)));

        Notice notice = Notice.of(upheld, upheld.items().get(0), flagged.packet(), "", NUMBER, OFFICE);

        assertThat(upheld.madeAt()).isEqualTo(at);
        assertThat(upheld.decidedAt()).isEqualTo(base.decidedAt());
        assertThat(upheld.reviewedAt()).isEqualTo(at);
        assertThat(notice.looks()).isEmpty();
        assertThat(notice.issuedOn()).isEqualTo("2026年10月9日");
        assertThat(text(NoticeWord.write(notice)))
                .contains("一、〔G09〕", "核查意见：法规处2026年10月9日核查不予上会：送审稿第三条与上位法不一致。", "补正要求：");
    }

    /** An item that is rejected for its form, with a review that is pending and an opinion that nobody understands. */
    private static ReadPacket flaggedAtBothDesks() {
        ObjectNode packet = (ObjectNode)
                JsonMapper.shared().readTree(sample("integrity/pre-review-outcome/G09-flags-pending-review"));
        ObjectNode item = (ObjectNode) packet.at("/items/0");
        item.put("oneMatter", false);
        ((ObjectNode) item.at("/leaderOpinions/0")).put("text", "同意，望慎之又慎");
        return (ReadPacket) READER.read(packet.toString().getBytes(UTF_8));
    }

    @Test
    void offersNoReviewWhereOnlyTheThreeRulesReject() {
        assertThat(closing(THREE::contains)).contains("属刚性要求，不予复核").doesNotContain("提请秘书长复核");
        assertThat(closing(rule -> !THREE.contains(rule)))
                .contains("提请秘书长复核")
                .doesNotContain("刚性要求")
                .doesNotContain("G01");
    }

    @Test
    void namesWhichReasonsAreNotReviewed() {
        ItemDecision mixed = decision.items().stream()
                .filter(item -> rejects(item, THREE::contains) && rejects(item, rule -> !THREE.contains(rule)))
                .findFirst()
                .orElseThrow();

        assertThat(String.join("", NoticeWord.closing(notice(mixed))))
                .containsPattern("提请秘书长复核；其中属刚性要求的（(G0[1-3]、?)+）不予复核。");
    }

    @Test
    void leavesOutATelephoneThatIsNotSet() {
        Office silent = new Office("省委办公厅会议服务处", "议告", "会议服务处值班岗", "");
        ItemDecision item = rejectedBy(rule -> true);

        assertThat(NoticeWord.closing(Notice.of(decision, item, packet, "", NUMBER, silent)))
                .contains("联系人：会议服务处值班岗");
    }

    @Test
    void isMadeForRejectedItemsOnly() {
        assertThatThrownBy(() -> notice(decision.items().get(0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNothingOfWhatWasClassified() throws IOException {
        ClassifiedPacket stub =
                (ClassifiedPacket) READER.read(sample("secrecy/classified-content/rejects-marking-in-a-title"));
        PacketDecision refusal = Gate.decide(stub, RULES, NOW);

        Notice notice = Notice.onClassified(refusal, new NoticeNumber(2026, 3), OFFICE);

        assertThat(notice.item()).isNull();
        assertThat(notice.unit()).isEmpty();
        assertThat(text(NoticeWord.write(notice)))
                .contains("议告〔2026〕3号")
                .contains("未留存")
                .doesNotContain("★");
    }

    @Test
    void listsTheFitAndTheWaitingApart() throws IOException {
        FitList list = FitList.of(decision, packet, UnaryOperator.identity(), OFFICE, HOLDS);

        assertThat(list.fit()).extracting(FitList.Row::itemNo).isEqualTo(itemsThat(true));
        assertThat(list.waiting()).extracting(FitList.Row::itemNo).isEqualTo(itemsThat(false));
        assertThat(list.fit().size() + list.waiting().size() + list.rejected())
                .isEqualTo(decision.items().size());
        String text = text(NoticeWord.write(list));
        list.fit().forEach(row -> assertThat(text).contains(row.title()));
        assertThat(text).contains("不等于已列入议程");
    }

    @Test
    void saysAcrossTheHeadThatItNoLongerHolds() throws IOException {
        WithdrawalRecord taken = new WithdrawalRecord(packet.packetNo(), 1, "材料需补充", "clerk", NOW);
        Validity gone = new Validity(1, null, taken, null);

        String notice = text(NoticeWord.write(notice(rejectedBy(rule -> true)).lapsed(gone.words())));
        FitList list = FitList.of(decision, packet, UnaryOperator.identity(), OFFICE, gone);

        assertThat(notice).startsWith("本件已失效：第 1 版已于2026年10月8日撤回，理由：材料需补充。");
        assertThat(list.fit()).isEmpty();
        assertThat(list.waiting()).isEmpty();
        assertThat(text(NoticeWord.write(list))).startsWith("本件已失效：第 1 版已于").contains("不列议题");
    }

    /** An item that the packet itself takes back is fit by nothing, whatever the rules say of the rest. */
    @Test
    void listsNoItemThatItsPacketWithdraws() {
        String json = new String(sample("packets/standing-committee-2026-10-12"), UTF_8);
        ObjectNode changed = (ObjectNode) JsonMapper.shared().readTree(json);
        int at = decision.items()
                .indexOf(decision.items().stream()
                        .filter(ItemDecision::ready)
                        .findFirst()
                        .orElseThrow());
        ((ObjectNode) changed.at("/items/" + at))
                .putObject("withdrawal")
                .put("withdrawnOn", "2026-10-07")
                .put("reason", "不再提请审议");
        ReadPacket without = (ReadPacket) READER.read(changed.toString().getBytes(UTF_8));
        PacketDecision made = Gate.decide(without, History.none(), RULES, NOW);

        FitList list = FitList.of(made, without.packet(), UnaryOperator.identity(), OFFICE, HOLDS);

        assertThat(list.withdrawn()).isOne();
        assertThat(list.fit())
                .extracting(FitList.Row::itemNo)
                .doesNotContain(made.items().get(at).itemNo());
    }

    @Test
    void numbersPointsAsOfficialsDo() {
        assertThat(List.of(1, 9, 10, 11, 20, 21, 99))
                .extracting(Reason::chinese)
                .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
    }

    private String closing(Predicate<String> rule) {
        return String.join("", NoticeWord.closing(notice(rejectedBy(rule))));
    }

    private static boolean rejects(ItemDecision item, Predicate<String> rule) {
        return item.findings().stream().anyMatch(finding -> finding.has(Effect.REJECT) && rule.test(finding.ruleId()));
    }

    /** The cut-off is counted by working days of a year whose official notice is not out. */
    @Test
    void saysThatTheCutOffIsCountedByAProvisionalYear() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("reference/calendar/2027.yaml", "year: 2027\nprovisional: true\n".getBytes(UTF_8));
        RuleBook rules = ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files))).ruleBook();
        String json = new String(sample("packets/standing-committee-2026-10-12"), UTF_8)
                .replace("2026-10-12T", "2027-01-12T");
        ReadPacket next = (ReadPacket) READER.read(json.getBytes(UTF_8));
        PacketDecision counted = Gate.decide(next, History.none(), rules, NOW);

        ItemDecision item = counted.items().stream()
                .filter(each -> each.outcome() == Outcome.REJECTED)
                .findFirst()
                .orElseThrow();

        Notice notice =
                Notice.of(counted, item, next.packet(), Cutoff.of(next.packet(), rules.reference()), NUMBER, OFFICE);

        assertThat(counted.provisionalYears()).contains(2027);
        assertThat(notice.cutoff()).contains("（依据暂定的2027年工作日历推算，以国务院办公厅通知为准）");
    }

    private List<String> itemsThat(boolean ready) {
        return decision.items().stream()
                .filter(item -> item.outcome() == Outcome.ACCEPTED && item.ready() == ready)
                .map(ItemDecision::itemNo)
                .collect(Collectors.toList());
    }

    private ItemDecision rejectedBy(Predicate<String> rule) {
        return decision.items().stream()
                .filter(item -> item.outcome() == Outcome.REJECTED
                        && item.findings().stream()
                                .filter(finding -> finding.has(Effect.REJECT))
                                .map(Finding::ruleId)
                                .allMatch(rule))
                .findFirst()
                .orElseThrow();
    }

    private Notice notice(ItemDecision item) {
        return Notice.of(decision, item, packet, Cutoff.of(packet, RULES.reference()), NUMBER, OFFICE);
    }

    private static String text(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("samples", name, "packet.json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
