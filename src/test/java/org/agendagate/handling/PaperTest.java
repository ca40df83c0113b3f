package org.agendagate.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.decision.PacketDecision;
import org.agendagate.handling.PaperActed.Confirmed;
import org.agendagate.handling.PaperActed.ConfirmedBefore;
import org.agendagate.handling.PaperActed.Malformed;
import org.agendagate.handling.PaperActed.NotThere;
import org.agendagate.handling.PaperActed.Registered;
import org.agendagate.handling.PaperActed.SamePerson;
import org.agendagate.handling.PaperActed.Taken;
import org.agendagate.history.Receipt;
import org.agendagate.history.Receipt.By;
import org.agendagate.history.Receipt.Kept;
import org.agendagate.packet.PacketProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What came on paper is received as the register says; where that makes it timely, a second person says so too. */
class PaperTest extends OfficeDesk {
    private static final Person ONE = verifier("register-one");
    private static final Person OTHER = verifier("register-other");

    @Autowired
    private RegisteringPaper registering;

    @Test
    void countsAConfirmedPaper() {
        String number = number();
        at("10-09T10:00");
        assertThat(register(number, "2026-10-08T16:00")).isInstanceOf(Registered.class);
        assertThat(confirm(number, OTHER)).isInstanceOf(Confirmed.class);

        PacketDecision late = handIn(own(number, 1));

        assertThat(isLate(late)).isFalse();
        assertThat(receipt(late).by()).isEqualTo(By.PAPER);
        assertThat(receipt(late).paperNo()).isEqualTo("收文" + number);
        assertThat(receipt(late).confirmedBy()).isEqualTo(OTHER.name());
        assertThat(receipt(late).receivedAt()).isEqualTo("2026-10-08T16:00:00+08:00");
    }

    @Test
    void countsNoPaperThatASecondPersonHasYetToConfirm() {
        String number = number();
        at("10-09T10:00");
        register(number, "2026-10-08T16:00");

        PacketDecision late = handIn(own(number, 1));

        assertThat(isLate(late)).isTrue();
        assertThat(receipt(late).by()).isEqualTo(By.CLOCK);
        assertThat(receipt(late).paperNo()).isEqualTo("收文" + number);
        assertThat(confirm(number, OTHER)).isInstanceOf(Confirmed.class);
        at("10-09T11:00");
        PacketDecision next = handIn(own(number, 2));
        assertThat(isLate(next)).isFalse();
        assertThat(receipt(next).kept()).isEqualTo(Kept.UNCHANGED);
    }

    @Test
    void needsNobodyElseWhereNothingTurns() {
        String number = number();
        at("10-08T17:00");
        register(number, "2026-10-08T16:00");

        assertThat(receipt(handIn(own(number, 1))).receivedAt()).isEqualTo("2026-10-08T16:00:00+08:00");
    }

    /** One person could otherwise register the paper for a later meeting, and name the nearer one afterwards. */
    @Test
    void looksAgainWhereTheMeetingIsAnother() {
        String number = number();
        at("10-09T10:00");
        register(number, "2026-10-08T16:00");
        ObjectNode later = own(number, 1);
        ((ObjectNode) later.path("meeting")).put("startsAt", "2026-10-20T09:00:00+08:00");
        Receipt before = receipt(handIn(later));

        assertThat(before.by()).isEqualTo(By.PAPER);
        assertThat(before.clockAt()).isEqualTo("2026-10-09T10:00:00+08:00");
        assertThat(isLate(handIn(own(number, 2)))).isTrue();
    }

    @Test
    void countsAPaperForTheFirstSubmissionAfterItAlone() {
        String number = number();
        at("10-08T10:00");
        register(number, "2026-10-08T09:00");
        confirm(number, OTHER);
        handIn(own(number, 1));
        at("10-09T10:00");
        ObjectNode changed = own(number, 2);
        ((ObjectNode) changed.path("items").path(0)).put("summary", "换了一种写法的摘要，内容也有变化。");

        assertThat(isLate(handIn(changed))).isTrue();
    }

    @Test
    void countsNoPaperOfAnotherItem() {
        String number = number();
        at("10-09T10:00");
        registering.register(form(number, "2026-10-08T16:00", new PaperForm.Row(item(number), "关于另一件事的请示")), ONE);
        confirm(number, OTHER);

        assertThat(receipt(handIn(own(number, 1))).by()).isEqualTo(By.CLOCK);
    }

    @Test
    void isConfirmedByAnotherPersonAndOnce() {
        String number = number();
        at("10-09T10:00");
        register(number, "2026-10-08T16:00");

        assertThat(confirm(number, ONE)).isInstanceOf(SamePerson.class);
        assertThat(confirm(number, verifier(CLERK.name()))).isInstanceOf(Confirmed.class);
        assertThat(confirm(number, OTHER)).isInstanceOf(ConfirmedBefore.class);
        assertThat(confirm("没有这一号", OTHER)).isInstanceOf(NotThere.class);
    }

    @Test
    void isNotConfirmedByWhoeverSubmitsTheItem() {
        String number = number();
        at("10-09T10:00");
        register(number, "2026-10-08T16:00");
        handIn(own(number, 1));

        assertThat(confirm(number, verifier(CLERK.name()))).isInstanceOf(SamePerson.class);
    }

    @Test
    void takesManyItemsInOneActAndNoneTwice() {
        String number = number();
        at("10-09T10:00");
        List<PaperForm.Row> rows = PaperForm.Row.of("甲" + number + " 关于甲事项的请示\n\n乙" + number + "  关于乙 事项的请示\n");

        assertThat(registering.register(new PaperForm("收文" + number, "2026-10-09 09:59", "李收件", rows), ONE))
                .isInstanceOfSatisfying(
                        Registered.class,
                        registered -> assertThat(registered.items())
                                .extracting(item -> item.itemNo() + item.title())
                                .containsExactly("甲" + number + "关于甲事项的请示", "乙" + number + "关于乙 事项的请示"));
        assertThat(registering.register(new PaperForm("收文" + number, "2026-10-09 09:59", "李收件", rows), ONE))
                .isInstanceOf(Taken.class);
    }

    @Test
    void saysAllThatIsWrong() {
        at("10-09T10:00");
        PaperForm form = new PaperForm(
                " ",
                "2026-10-09T10:01",
                "李收件\u0007",
                List.of(new PaperForm.Row("甲", "关于某事的请示"), new PaperForm.Row("甲", "关于机密★某事的请示")));

        assertThat(registering.register(form, ONE))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.problems())
                                .extracting(PacketProblem::pointer)
                                .containsExactly(
                                        "/paperNo", "/takenBy", "/receivedAt", "/items/1/title", "/items/1/itemNo"));
        assertThat(registering.register(new PaperForm("号", "昨天", "李收件", List.of()), ONE))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.problems())
                                .extracting(PacketProblem::code)
                                .containsExactly("no-time", "no-items"));
    }

    private PaperActed register(String number, String time) {
        return registering.register(
                form(number, time, new PaperForm.Row(item(number), "关于省级公务用车处置方案" + number + "的请示")), ONE);
    }

    private static PaperForm form(String number, String time, PaperForm.Row row) {
        return new PaperForm("收文" + number, time, "李收件", List.of(row));
    }

    private PaperActed confirm(String number, Person person) {
        return registering.confirm("收文" + number, item(number), "已核对签收簿和信封，当日收到", person);
    }

    private static ObjectNode own(String number, int revision) {
        return packet(number, revision, item -> item.put("itemNo", item(number)));
    }

    private static String item(String number) {
        return number + "-01";
    }

    private static Person verifier(String name) {
        return new Person(name, "会议服务处", Set.of(Role.VERIFIER));
    }
}
