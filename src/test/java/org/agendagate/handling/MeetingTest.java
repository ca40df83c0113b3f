package org.agendagate.handling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Review;
import org.agendagate.history.JudgedAgain;
import org.agendagate.history.JudgedAgain.Moved;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.replay.Replay;
import org.agendagate.replay.Replayed;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviews;
import org.agendagate.standing.Standings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** An office that keeps its meetings, where a second person checks them. */
@DirtiesContext
@TestPropertySource(properties = "agendagate.publishing=two-persons")
class MeetingTest extends OfficeDesk {
    private static final Person ONE = verifier("meetings-one");
    private static final Person OTHER = verifier("meetings-other");

    @Autowired
    private KeepingMeetings meetings;

    @Autowired
    private JudgingAgain judging;

    @Autowired
    private Records records;

    @Autowired
    private Reviews reviews;

    @Autowired
    private RecordedDecisions recorded;

    @Autowired
    private RuleBookRecords ruleBooks;

    @Autowired
    private PacketReader reader;

    @Autowired
    private Standings standings;

    @Autowired
    private SelfChecking checking;

    @Test
    void judgesByTheOfficesRecordOfTheMeeting() {
        at("10-09T10:00");
        enter("HY-801", "2026-10-20T09:00", "");

        PacketDecision made = handIn(own("HY-801", item -> {}));

        assertThat(isLate(made)).isFalse();
        assertThat(Objects.requireNonNull(made.meeting()).startsAt()).isEqualTo("2026-10-20T09:00:00+08:00");
        assertThat(made.meeting().enteredBy()).isEqualTo(ONE.name());
        assertThat(made.meeting().checkedBy()).isEqualTo(OTHER.name());
    }

    @Test
    void goesByTheMeetingsOwnCutOff() {
        at("10-09T10:00");
        enter("HY-802", "2026-10-20T09:00", "2026-10-09T09:30");

        assertThat(isLate(handIn(own("HY-802", item -> {})))).isTrue();
    }

    @Test
    void takesNothingForAMeetingThatItDoesNotKnow() {
        at("10-08T10:00");
        enter("HY-803", "2026-10-12T09:00", "");
        meetings.enter(form("HY-804", "2026-10-13T09:00", ""), ONE);

        for (String unknown : List.of("HY-999", "HY-804")) {
            byte[] packet = own(unknown, item -> {}).toString().getBytes(UTF_8);
            Submitted submitted = submitting.submit(packet, CLERK, null);
            assertThat(submitted).isInstanceOf(Submitted.Malformed.class);
            assertThat(((Submitted.Malformed) submitted).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.zh()).contains(unknown, "HY-803"));
            assertThat(checking.check(packet, CLERK)).isInstanceOf(SelfChecked.Malformed.class);
        }
    }

    @Test
    void takesNothingForAMeetingThatIsOverByTheRecord() {
        at("10-08T10:00");
        enter("HY-805", "2026-10-07T09:00", "");

        assertThat(submitting.submit(own("HY-805", item -> {}).toString().getBytes(UTF_8), CLERK, null))
                .isInstanceOf(Submitted.Malformed.class);
    }

    @Test
    void letsNobodyCheckTheOwnEntry() {
        at("10-08T10:00");
        assertThat(meetings.enter(form("HY-806", "2026-10-12T09:00", ""), ONE)).isInstanceOf(MeetingActed.Waits.class);

        assertThat(meetings.check("HY-806", 1, ONE)).isInstanceOf(MeetingActed.SamePerson.class);
        assertThat(meetings.check("HY-806", 2, OTHER)).isInstanceOf(MeetingActed.NotThere.class);
        assertThat(meetings.check("HY-806", 1, OTHER)).isInstanceOf(MeetingActed.Holds.class);
        assertThat(meetings.check("HY-806", 1, OTHER)).isInstanceOf(MeetingActed.NothingToCheck.class);
    }

    @Test
    void needsNobodyElseForLeave() {
        at("10-08T10:00");
        enter("HY-807", "2026-10-12T09:00", "");
        MeetingForm leave =
                new MeetingForm("HY-807", "STANDING_COMMITTEE", "2026-10-12T09:00", "", "", "", "L03，L05", "两位领导请假");

        MeetingActed acted = meetings.enter(leave, ONE);

        assertThat(acted).isInstanceOf(MeetingActed.Holds.class);
        assertThat(((MeetingActed.Holds) acted).entry().absentLeaders()).containsExactly("L03", "L05");
    }

    @Test
    void judgesAgainWhatDependsOnAMeetingThatMoves() {
        at("10-09T10:00");
        enter("HY-808", "2026-10-12T09:00", "");
        PacketDecision late = handIn(own("HY-808", item -> {}));
        String packetNo = Objects.requireNonNull(late.packetNo());
        assertThat(isLate(late)).isTrue();
        at("10-09T11:00");

        MeetingActed.Holds moved = enter("HY-808", "2026-10-20T09:00", "");

        assertThat(moved.judged()).contains(packetNo);
        List<DecisionRecord> all = records.listDecisions(packetNo, 1);
        assertThat(all).hasSize(2);
        PacketDecision again = read(all.get(1));
        assertThat(isLate(again)).isFalse();
        assertThat(again.receipts()).isEqualTo(late.receipts());
        JudgedAgain why = Objects.requireNonNull(again.again());
        assertThat(why.earlier()).isEqualTo(late.id());
        assertThat(why.moved()).containsExactly(Moved.MEETING);
        assertThat(why.by()).isEqualTo(OTHER.name());
        assertThat(standings.of(all.get(0)).instead()).isEqualTo(again.id());
        assertThat(standings.of(all.get(1)).holds()).isTrue();
        assertThat(all).allSatisfy(this::replays);
    }

    @Test
    void judgesNothingAgainWhereNothingMoved() {
        at("10-08T10:00");
        enter("HY-809", "2026-10-12T09:00", "");
        PacketDecision made = handIn(own("HY-809", item -> {}));

        assertThat(judging.judge(Objects.requireNonNull(made.packetNo()), "再看一次", ONE))
                .isInstanceOf(AgainJudged.NothingMoved.class);
        assertThat(judging.judge("SJ-没有", "再看一次", ONE)).isInstanceOf(AgainJudged.NotThere.class);
        assertThat(judging.judge(made.packetNo(), " ", ONE)).isInstanceOf(AgainJudged.NoReason.class);
    }

    @Test
    void keepsWhatReviewersSaidOfTheSame() {
        at("10-08T10:00");
        enter("HY-810", "2026-10-12T09:00", "");
        PacketDecision flagged = handIn(own("HY-810", item -> {
            ((ObjectNode) item.path("leaderOpinions").path(0)).put("text", "同意，望慎之又慎");
        }));
        String packetNo = Objects.requireNonNull(flagged.packetNo());
        List<ReviewEntry> opened = reviews.list(packetNo, 1);
        assertThat(opened).isNotEmpty();
        ReviewEntry first = opened.get(0);
        assertThat(first.submitter()).isEqualTo(CLERK.name());
        reviews.review(first.id(), Review.Result.UPHELD, "核实后没有同意", seen -> true, OTHER.name(), now());
        at("10-08T11:00");

        assertThat(enter("HY-810", "2026-10-20T09:00", "").judged()).contains(packetNo);

        List<DecisionRecord> all = records.listDecisions(packetNo, 1);
        assertThat(read(all.get(all.size() - 1)).items().get(0).findings())
                .filteredOn(finding -> finding.review() != null)
                .hasSize(1);
        assertThat(reviews.list(packetNo, 1)).hasSize(2 * opened.size());
        assertThat(all).allSatisfy(this::replays);
    }

    private void replays(DecisionRecord decision) {
        assertThat(new Replay(recorded, ruleBooks, reader).one(decision.id()))
                .containsInstanceOf(Replayed.Identical.class);
    }

    private MeetingActed.Holds enter(String meetingNo, String startsAt, String cutOff) {
        MeetingActed entered = meetings.enter(form(meetingNo, startsAt, cutOff), ONE);
        assertThat(entered).isInstanceOf(MeetingActed.Waits.class);
        int entry = ((MeetingActed.Waits) entered).entry().entry();
        MeetingActed checked = meetings.check(meetingNo, entry, OTHER);
        assertThat(checked).isInstanceOf(MeetingActed.Holds.class);
        return (MeetingActed.Holds) checked;
    }

    private static MeetingForm form(String meetingNo, String startsAt, String cutOff) {
        return new MeetingForm(meetingNo, "STANDING_COMMITTEE", startsAt, "", cutOff, "", "", "按会议安排");
    }

    private static ObjectNode own(String meetingNo, Consumer<ObjectNode> change) {
        ObjectNode packet = packet(number(), 1, change);
        ((ObjectNode) packet.path("meeting")).put("meetingNo", meetingNo);
        return packet;
    }

    private static PacketDecision read(DecisionRecord made) {
        return DecisionJson.read(made.json().getBytes(UTF_8));
    }

    private static Person verifier(String name) {
        return new Person(name, "会议服务处", Set.of(Role.VERIFIER));
    }
}
