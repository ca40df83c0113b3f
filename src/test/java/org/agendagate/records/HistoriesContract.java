package org.agendagate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.documents.DocumentReader;
import org.agendagate.documents.DocumentReading;
import org.agendagate.documents.ReadDocument;
import org.agendagate.documents.WordFiles;
import org.agendagate.edition.Edition;
import org.agendagate.findings.Finding;
import org.agendagate.history.EarlierFinding;
import org.agendagate.history.History;
import org.agendagate.history.OpenItem;
import org.agendagate.history.ReturnedItem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.Packets;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a packet's surroundings, and its revisions, on every database. */
abstract class HistoriesContract {
    private static final RuleFiles RULES = RuleFiles.of(Map.of());
    private static final String OWN = "OWN-2026-0001";
    private static final String OTHER = "OTHER-2026-0001";
    /** The meeting of the packets is on 12 October. */
    private static final Instant BEFORE_THE_MEETING = Instant.parse("2026-09-27T02:00:00Z");

    private static final Instant AFTER_THE_MEETING = Instant.parse("2026-10-13T02:00:00Z");

    private Histories histories;
    private Revisions revisions;
    private Submissions submissions;
    private DocumentRecords documents;
    private PaperRegister papers;
    private Store store;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        store = new Store(freshDatabase());
        Ledger ledger = new Ledger(store);
        documents = new DocumentRecords(store, ledger, 1 << 20);
        histories = new Histories(store, documents);
        revisions = new Revisions(store, ledger);
        papers = new PaperRegister(store, ledger);
        submissions = new Submissions(new Records(store, ledger, new RuleBookRecords(store, ledger)));
    }

    @Test
    void knowsNothingOfThePacketItself() {
        submit(packet(OWN, 1, packet -> {}), Outcome.ACCEPTED);

        assertThat(find(packet(OWN, 2, packet -> {}))).isEqualTo(History.none());
    }

    @Test
    void findsTheSameTitleInAnotherPacketUnderWay() {
        ReadPacket other = packet(OTHER, 1, packet -> withoutDocuments(packet));
        submit(other, Outcome.REJECTED);

        List<OpenItem> open = find(packet(
                        OWN, 1, packet -> withoutDocuments(packet).put("leadUnit", "省审计厅")))
                .openItems();

        assertThat(open).hasSize(1);
        assertThat(open.get(0).packetNo()).isEqualTo(OTHER);
        assertThat(open.get(0).title()).isEqualTo(other.packet().items().get(0).title());
        assertThat(open.get(0).leadUnit())
                .isEqualTo(other.packet().items().get(0).leadUnit());
        assertThat(open.get(0).submittedOn()).isEqualTo("2026-09-26");
        assertThat(open.get(0).rejected()).isTrue();
    }

    @Test
    void findsTheSameDocumentUnderAnotherTitle() {
        submit(packet(OTHER, 1, packet -> {}), Outcome.ACCEPTED);

        List<OpenItem> open = find(packet(OWN, 1, packet -> item(packet).put("title", "关于另一事项的请示")))
                .openItems();

        assertThat(open).extracting(OpenItem::packetNo).containsExactly(OTHER);
        assertThat(open.get(0).rejected()).isFalse();
        assertThat(open.get(0).documents()).isNotEmpty();
        assertThat(find(packet(OWN, 1, packet -> withoutDocuments(packet).put("title", "关于另一事项的请示")))
                        .openItems())
                .isEmpty();
    }

    @Test
    void findsADocumentWhoseTextIsNamedByAnotherReading() {
        byte[] file = WordFiles.of("第一条 总则", "第二条 期限为20日");
        ReadDocument document = ((DocumentReading.Read) DocumentReader.read(file, null)).document();
        documents.keep(document, file, BEFORE_THE_MEETING, "clerk");
        String first = document.texts().get(0).digest();
        String second = document.texts().get(1).digest();
        submit(packet(OTHER, 1, packet -> naming(packet, document.summary().fileHash(), first)), Outcome.ACCEPTED);

        History history = find(packet(
                OWN,
                1,
                packet -> naming(packet, "sha256:" + "0".repeat(64), second).put("title", "关于另一事项的请示")));

        assertThat(history.openItems()).extracting(OpenItem::packetNo).containsExactly(OTHER);
        assertThat(history.openItems().get(0).documents().get(0).keptTextHashes())
                .containsExactly(first, second);
        assertThat(history.documents())
                .as("only what the packet names by its file")
                .isEmpty();
    }

    private static ObjectNode naming(ObjectNode packet, String fileHash, String textHash) {
        ((ObjectNode) item(packet).at("/documents/0")).put("fileHash", fileHash).put("textHash", textHash);
        return item(packet);
    }

    @Test
    void doesNotCountWhatWasSuperseded() {
        submit(packet(OTHER, 1, packet -> {}), Outcome.REJECTED);
        submit(packet(OTHER, 2, packet -> withoutDocuments(packet).put("title", "关于另一事项的请示")), Outcome.ACCEPTED);

        assertThat(find(packet(OWN, 1, packet -> {})).openItems()).isEmpty();
    }

    @Test
    void doesNotCountWhatWasWithdrawnUntilItComesAgain() {
        submit(packet(OTHER, 1, packet -> {}), Outcome.ACCEPTED);
        WithdrawalRecord first = revisions.withdraw(OTHER, 1, "材料需补充", "clerk", BEFORE_THE_MEETING);

        assertThat(find(packet(OWN, 1, packet -> {})).openItems()).isEmpty();
        assertThat(revisions.withdraw(OTHER, 1, "再次", "another", AFTER_THE_MEETING))
                .isEqualTo(first);
        assertThat(revisions.list(OTHER)).extracting(RevisionRecord::withdrawal).containsExactly(first);

        submit(packet(OTHER, 2, packet -> {}), Outcome.ACCEPTED);
        assertThat(find(packet(OWN, 1, packet -> {})).openItems())
                .extracting(OpenItem::revision)
                .containsExactly(2);
    }

    @Test
    void doesNotCountWhatItsMeetingIsOverFor() {
        submit(packet(OTHER, 1, packet -> {}), Outcome.ACCEPTED);

        assertThat(histories
                        .find(packet(OWN, 1, packet -> {}).packet(), AFTER_THE_MEETING)
                        .openItems())
                .isEmpty();
    }

    @Test
    void tellsOfOtherItemsForTheSameMeetingWhereTheRulesAsk() {
        submit(packet(OTHER, 1, packet -> item(packet).put("title", "关于另一件事的请示")), Outcome.ACCEPTED);
        ReadPacket own = packet(OWN, 1, packet -> {});

        assertThat(find(own).meetingItems()).isEmpty();
        History known = histories.findWithMeeting(own.packet(), BEFORE_THE_MEETING);
        assertThat(known.meetingItems())
                .singleElement()
                .satisfies(item -> assertThat(item.packetNo()).isEqualTo(OTHER));
        assertThat(History.read(known.json().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(known);
        assertThat(histories.findWithMeeting(own.packet(), AFTER_THE_MEETING).meetingItems())
                .isEmpty();
    }

    @Test
    void tellsWhyEarlierRevisionsWereReturned() {
        submit(packet(OWN, 1, packet -> {}), Outcome.ACCEPTED);
        submit(packet(OWN, 2, packet -> {}), Outcome.REJECTED);
        submit(packet(OWN, 3, packet -> {}), Outcome.REJECTED);

        List<ReturnedItem> returned = find(packet(OWN, 4, packet -> {})).returnedItems();

        assertThat(returned).extracting(ReturnedItem::revision).containsExactly(3, 2);
        assertThat(returned.get(0).findings())
                .containsExactly(new EarlierFinding("G01", "分管领导未签署意见", "未签署。", "not signed"));
        assertThat(returned.get(0).decidedOn()).isEqualTo("2026-09-26");
    }

    @Test
    void tellsWhyTheItemThatIsReSubmittedWasReturned() {
        ReadPacket other = packet(OTHER, 1, packet -> {});
        submit(other, Outcome.REJECTED);
        String itemNo = other.packet().items().get(0).itemNo();

        List<ReturnedItem> returned = find(packet(
                        OWN,
                        1,
                        packet -> item(packet)
                                .putArray("links")
                                .addObject()
                                .put("kind", "RESUBMISSION_OF")
                                .put("packetNo", OTHER)
                                .put("itemNo", itemNo)))
                .returnedItems();

        assertThat(returned).extracting(ReturnedItem::packetNo).containsExactly(OTHER);
    }

    @Test
    void listsRevisionsWithTheirDecisions() {
        submit(packet(OWN, 1, packet -> {}), Outcome.REJECTED);
        submit(packet(OWN, 2, packet -> {}), Outcome.ACCEPTED);

        assertThat(revisions.list(OWN)).extracting(RevisionRecord::revision).containsExactly(1, 2);
        assertThat(revisions.list(OWN))
                .extracting(RevisionRecord::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.ACCEPTED);
        assertThat(revisions.list("NONE")).isEmpty();
    }

    @Test
    void registersPapersOnceAndConfirmsThemOnce() {
        Instant came = Instant.parse("2026-09-26T01:00:00Z");
        PaperItem paper = new PaperItem("收文一", "甲", "关于甲事项的请示", came, "李某", "one", BEFORE_THE_MEETING, null);
        PaperItem.Confirmation word = new PaperItem.Confirmation("已核对签收簿", "other", AFTER_THE_MEETING);

        assertThat(papers.add(List.of(paper))).isTrue();
        assertThat(papers.add(List.of(paper))).isFalse();
        assertThat(papers.confirm(paper, word)).isTrue();
        assertThat(papers.confirm(paper, word)).isFalse();

        assertThat(papers.list(5))
                .isEqualTo(papers.listOf(List.of("甲", "乙")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.receivedAt()).isEqualTo(came);
                    assertThat(item.confirmation()).isEqualTo(word);
                });
        assertThat(papers.find("收文一", "乙")).isEmpty();
        assertThat(Verification.verify(new StoredLedger(store), null, row -> {}).flaw())
                .isNull();
    }

    @Test
    void tellsWhetherAnItemWasHandedInAfterAPaper() {
        ReadPacket other = packet(OTHER, 1, packet -> {});
        String itemNo = other.packet().items().get(0).itemNo();
        submit(other, Outcome.ACCEPTED);
        Instant before = Instant.parse("2026-09-26T01:00:00Z");

        assertThat(papers.packetsWith(itemNo)).containsExactly(OTHER);
        assertThat(papers.heldAfter(before, itemNo, OWN, 1)).isTrue();
        assertThat(papers.heldAfter(BEFORE_THE_MEETING, itemNo, OWN, 1)).isFalse();
        assertThat(papers.heldAfter(before, itemNo, OTHER, 1)).isFalse();
        assertThat(papers.heldAfter(before, itemNo, OTHER, 2)).isTrue();
    }

    private History find(ReadPacket packet) {
        return histories.find(packet.packet(), BEFORE_THE_MEETING);
    }

    private void submit(ReadPacket packet, Outcome outcome) {
        Submission submission = submissions.submit(
                new Handing(packet, RULES, "clerk", null), () -> new Judged(History.none(), decision(packet, outcome)));
        assertThat(submission).isInstanceOf(Submission.Recorded.class);
    }

    private static PacketDecision decision(ReadPacket packet, Outcome outcome) {
        String itemNo = packet.packet().items().get(0).itemNo();
        return PacketDecision.of(
                packet,
                History.none(),
                RULES.version(),
                Edition.newest(),
                OffsetDateTime.parse("2026-09-26T09:30:00.123+08:00"),
                outcome == Outcome.ACCEPTED ? List.of() : List.of(finding(itemNo)));
    }

    private static Finding finding(String itemNo) {
        return JsonMapper.shared().readValue("""
            {"ruleId": "G01", "ruleName": {"zh": "分管领导未签署意见", "en": "not signed"}, "effect": "REJECT",
             "tier": "SEED", "itemNo": "%s", "reason": {"zh": "未签署。", "en": "not signed"},
             "remedy": {"zh": "请签署。", "en": "sign"},
             "authority": {"basis": {"zh": "规定", "en": "rule"}, "verification": "FOUNDING"},
             "actor": {"zh": "单位", "en": "unit"}, "evidence": []}
            """.formatted(itemNo), Finding.class);
    }

    private static ReadPacket packet(String packetNo, int revision, Consumer<ObjectNode> change) {
        ObjectNode json = Packets.regularJson(packet -> {
            packet.put("packetNo", packetNo).put("revision", revision);
            change.accept(packet);
        });
        String canonical = CanonicalJson.of(json.toString());
        return new ReadPacket(Packets.read(json), canonical, CanonicalJson.digest(canonical));
    }

    private static ObjectNode item(ObjectNode packet) {
        return (ObjectNode) packet.path("items").path(0);
    }

    private static ObjectNode withoutDocuments(ObjectNode packet) {
        item(packet).putArray("types").add("FUND");
        item(packet).putArray("documents");
        return item(packet);
    }
}
