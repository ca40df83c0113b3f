package org.agendagate.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.history.Receipt;
import org.agendagate.history.Receipt.By;
import org.agendagate.history.Receipt.Kept;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Consequences;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Submissions;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.replay.Replay;
import org.agendagate.replay.Replayed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** When the office had an item is what its own clock says, and what it keeps from there. */
class ReceiptTest extends OfficeDesk {
    @Autowired
    private Submissions submissions;

    @Autowired
    private LiveRuleBook rules;

    @Autowired
    private RecordedDecisions recorded;

    @Autowired
    private RuleBookRecords ruleBooks;

    @Test
    void goesByTheClockAndNotByWhatIsTyped() {
        at("10-08T17:30");
        PacketDecision inTime = handIn(received(packet(number(), 1, ReceiptTest::fit), "2026-10-09T09:00:00+08:00"));
        at("10-08T17:31");
        PacketDecision late = handIn(received(packet(number(), 1, ReceiptTest::fit), "2026-10-08T07:30:00+08:00"));

        assertThat(isLate(inTime)).isFalse();
        assertThat(isLate(late)).isTrue();
        assertThat(receipt(late))
                .isEqualTo(new Receipt(
                        receipt(late).itemNo(), OffsetDateTime.parse("2026-10-08T17:31+08:00"), By.CLOCK, 1));
        assertThat(late.items().get(0).findings().stream()
                        .filter(finding -> finding.ruleId().equals("G22"))
                        .map(finding -> finding.reason().zh()))
                .singleElement()
                .asString()
                .contains("17:31");
        assertThat(late.items().get(0).findings().toString()).contains("（报送单位填写）");
        assertThat(replayed(late)).isInstanceOf(Replayed.Identical.class);
    }

    @Test
    void keepsTheReceiptOfWhatDidNotChange() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, ReceiptTest::fit));
        at("10-09T10:00");
        PacketDecision next = handIn(packet(number, 2, item -> item.put("minutes", 12)));

        assertThat(isLate(next)).isFalse();
        assertThat(receipt(next).kept()).isEqualTo(Kept.UNCHANGED);
        assertThat(receipt(next).revision()).isEqualTo(1);
        assertThat(replayed(next)).isInstanceOf(Replayed.Identical.class);
    }

    @Test
    void receivesAnewWhatWasChangedUnasked() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, ReceiptTest::fit));
        at("10-09T10:00");

        assertThat(isLate(handIn(packet(number, 2, item -> item.put("summary", "另一种摘要，写得更详细一些。")))))
                .isTrue();
    }

    @Test
    void keepsTheReceiptOfWhatReturnsWithinTheCureTime() {
        String number = number();
        at("10-08T10:00");
        assertThat(handIn(packet(number, 1, ReceiptTest::incomplete))
                        .items()
                        .get(0)
                        .outcome()
                        .name())
                .isEqualTo("REJECTED");
        at("10-09T17:30");
        PacketDecision mended = handIn(packet(number, 2, ReceiptTest::fit));

        assertThat(isLate(mended)).isFalse();
        assertThat(receipt(mended).kept()).isEqualTo(Kept.CURED);
        assertThat(replayed(mended)).isInstanceOf(Replayed.Identical.class);
    }

    @Test
    void receivesAnewWhatReturnsAfterTheCureTime() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, ReceiptTest::incomplete));
        at("10-09T17:31");

        assertThat(isLate(handIn(packet(number, 2, ReceiptTest::fit)))).isTrue();
    }

    @Test
    void receivesAnewWhatWasFirstHandedInWithoutItsPapers() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, ReceiptTest::unsigned));
        at("10-09T09:00");

        assertThat(isLate(handIn(packet(number, 2, ReceiptTest::fit)))).isTrue();
    }

    @Test
    void receivesAnewAnotherItemUnderAnOldNumber() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, ReceiptTest::incomplete));
        at("10-09T09:00");

        assertThat(isLate(handIn(packet(number, 2, item -> item.put("title", "关于" + number + "另一件事的请示")))))
                .isTrue();
    }

    @Test
    void receivesAnewWhatWasTakenBack() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, ReceiptTest::fit));
        at("10-08T11:00");
        assertThat(withdrawing.withdraw(number, 1, "单位要求撤回修改后再报", true, CLERK)).isInstanceOf(Withdrawn.Done.class);
        at("10-09T09:00");

        assertThat(isLate(handIn(packet(number, 2, ReceiptTest::fit)))).isTrue();
    }

    /** It was handed in to a service that believed what was typed, and that is what it was told. */
    @Test
    void keepsWhatWasDeclaredBeforeTheOfficeKeptReceipts() {
        String number = number();
        at("10-08T10:00");
        ReadPacket old = (ReadPacket) PacketReader.create()
                .read(received(packet(number, 1, ReceiptTest::fit), "2026-10-08T09:00:00+08:00")
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        LiveRuleBook.Live live = rules.current();
        submissions.submit(
                new Handing(old, live.book().files(), CLERK.name(), CLERK.division(), null),
                () -> new Judged(History.none(), Gate.decide(old, History.none(), live.book(), now(), Edition.FIRST)),
                Consequences.NONE);
        at("10-09T09:00");
        PacketDecision next = handIn(packet(number, 2, ReceiptTest::fit));

        assertThat(isLate(next)).isFalse();
        assertThat(receipt(next).by()).isEqualTo(By.DECLARED);
        assertThat(receipt(next).receivedAt()).isEqualTo("2026-10-08T09:00:00+08:00");
    }

    @Test
    void takesNothingForAMeetingThatIsOver() {
        String number = number();
        ObjectNode packet = packet(number, 1, ReceiptTest::fit);
        ((ObjectNode) packet.path("meeting")).put("lengthMinutes", 120);
        at("10-08T10:00");
        PacketDecision first = handIn(packet);
        at("10-12T11:01");
        ObjectNode later = packet.deepCopy().put("revision", 2);

        assertThat(submitted(later))
                .isInstanceOfSatisfying(
                        Submitted.Malformed.class,
                        malformed -> assertThat(malformed.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo("meeting-over");
                                    assertThat(problem.zh()).contains("2026-10-12 09:00", "2026-10-12 11:01");
                                }));
        assertThat(submitted(packet)).isInstanceOf(Submitted.AlreadyThere.class);
        assertThat(replayed(first)).isInstanceOf(Replayed.Identical.class);
        at("10-12T11:00");
        assertThat(isLate(handIn(later))).isFalse();
    }

    @Test
    void endsAMeetingOfUnknownLengthWithItsDay() {
        ObjectNode packet = packet(number(), 1, ReceiptTest::fit);
        ((ObjectNode) packet.path("meeting")).remove("lengthMinutes");
        at("10-13T00:01");
        assertThat(submitted(packet)).isInstanceOf(Submitted.Malformed.class);
        at("10-12T23:59");
        assertThat(isLate(handIn(packet))).isTrue();
    }

    private Submitted submitted(ObjectNode packet) {
        return submitting.submit(packet.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), CLERK, null);
    }

    private Replayed replayed(PacketDecision decision) {
        return new Replay(recorded, ruleBooks, PacketReader.create())
                .one(decision.id())
                .orElseThrow();
    }

    private static ObjectNode received(ObjectNode packet, String time) {
        return packet.put("receivedAt", time);
    }

    private static void fit(ObjectNode item) {}

    private static void incomplete(ObjectNode item) {
        item.put("oneMatter", false);
    }

    private static void unsigned(ObjectNode item) {
        ((ObjectNode) item.path("leaderOpinions").path(0)).put("text", "阅");
    }
}
