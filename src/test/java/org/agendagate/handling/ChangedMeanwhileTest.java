package org.agendagate.handling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Consequences;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.reload.LiveRuleBook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What others do between the making of a decision and its recording is known to the decision that is recorded. */
class ChangedMeanwhileTest extends OfficeDesk {
    @Autowired
    private Submissions submissions;

    @Autowired
    private Judge judge;

    @Autowired
    private LiveRuleBook rules;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void keepsNoReceiptOfWhatIsTakenBackMeanwhile() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, item -> {}));
        at("10-09T10:00");

        PacketDecision next = handIn(
                packet(number, 2, item -> {}),
                () -> assertThat(withdrawing.withdraw(number, 1, "单位要求撤回", true, CLERK))
                        .isInstanceOf(Withdrawn.Done.class));

        assertThat(isLate(next)).isTrue();
        assertThat(made).hasValue(2);
    }

    @Test
    void seesWhatArrivesAtOnce() {
        String one = number();
        String other = number();
        at("10-08T10:00");
        ObjectNode twin = packet(other, 1, item -> item.put("title", "关于" + one + "同时报送的议题的请示"));

        PacketDecision last =
                handIn(packet(one, 1, item -> item.put("title", "关于" + one + "同时报送的议题的请示")), () -> handIn(twin));

        assertThat(last.items().get(0).findings().toString()).contains(other);
        assertThat(made).hasValue(2);
    }

    @Test
    void letsADecisionStandThatNothingRecordedMeanwhileConcerns() {
        String number = number();
        at("10-08T10:00");
        ObjectNode stranger = packet(
                number(), 1, item -> item.put("itemNo", number + "-9").put("title", "关于" + number + "之外另一件事的汇报"));

        handIn(packet(number, 1, item -> item.put("itemNo", number + "-1")), () -> handIn(stranger));

        assertThat(made).hasValue(1);
    }

    /** @param meanwhile done once, when the first decision is made and not recorded yet */
    private PacketDecision handIn(ObjectNode packet, Runnable meanwhile) {
        ReadPacket read =
                (ReadPacket) PacketReader.create().read(packet.toString().getBytes(UTF_8));
        LiveRuleBook.Live live = rules.current();
        Submission submission = submissions.submit(
                new Handing(read, live.book().files(), CLERK.name(), CLERK.division(), null),
                () -> {
                    Judged judged = judge.decide(read, live, now());
                    if (made.incrementAndGet() == 1) {
                        meanwhile.run();
                    }
                    return judged;
                },
                Consequences.NONE);
        assertThat(submission).isInstanceOf(Submission.Recorded.class);
        return DecisionJson.read(submission.record().json().getBytes(UTF_8));
    }
}
