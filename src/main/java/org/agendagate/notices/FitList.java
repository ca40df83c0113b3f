package org.agendagate.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Wording;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.AttendingUnit;
import org.agendagate.packet.OpinionRole;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Recusal;
import org.agendagate.packet.RecusalConflict;
import org.agendagate.packet.Reporter;
import org.agendagate.standing.Validity;
import org.jspecify.annotations.Nullable;

/**
 * The items of a packet that are fit for the agenda (具备上会条件议题清单); whether they go on it is the secretary's to say.
 *
 * @param lapsed what stands across its head where the decision no longer holds: then no item is fit by it
 * @param fit with no flag open
 * @param waiting accepted, with a flag that its desk has not looked at
 * @param rejected how many items are not
 * @param withdrawn how many were taken back
 */
public record FitList(
        List<String> lapsed,
        Office office,
        String unit,
        String packetNo,
        int revision,
        String meeting,
        List<Row> fit,
        List<Row> waiting,
        int rejected,
        int withdrawn,
        String issuedOn) {

    /** One item, as the agenda list shows it. */
    public record Row(
            int number,
            String itemNo,
            String title,
            String leadUnit,
            String reporter,
            String minutes,
            String attending,
            String leaders,
            String documents,
            String remarks) {}

    public FitList {
        lapsed = List.copyOf(lapsed);
        fit = List.copyOf(fit);
        waiting = List.copyOf(waiting);
    }

    /**
     * The list of {@code packet}.
     *
     * @param leaderTitle the office behind a leader's code
     * @param validity of the decision
     */
    public static FitList of(
            PacketDecision decision,
            Packet packet,
            Function<String, String> leaderTitle,
            Office office,
            Validity validity) {
        List<Row> fit = new ArrayList<>();
        List<Row> waiting = new ArrayList<>();
        int rejected = 0;
        int withdrawn = 0;
        for (int index = 0; index < decision.items().size(); index++) {
            ItemDecision item = decision.items().get(index);
            AgendaItem told = packet.items().get(index);
            if (told.withdrawal() != null) {
                withdrawn++;
            } else if (item.outcome() == Outcome.REJECTED) {
                rejected++;
            } else if (validity.holds()) {
                List<Row> rows = item.ready() ? fit : waiting;
                rows.add(row(rows.size() + 1, item, told, leaderTitle));
            }
        }
        return new FitList(
                validity.words().stream().map(Wording::zh).toList(),
                office,
                packet.submittingUnit(),
                packet.packetNo(),
                packet.revision(),
                decision.meetingOf(packet).kind().label() + "，"
                        + ChineseTimes.time(decision.meetingOf(packet)
                                .startsAt()
                                .atZoneSameInstant(decision.decidedAt().getOffset())
                                .toLocalDateTime()),
                fit,
                waiting,
                rejected,
                withdrawn,
                ChineseTimes.day(decision.madeAt().toLocalDate()));
    }

    private static Row row(int number, ItemDecision decided, AgendaItem item, Function<String, String> leaderTitle) {
        return new Row(
                number,
                item.itemNo(),
                item.title(),
                item.leadUnit(),
                reporter(item.reporter()),
                item.minutes() == null ? "" : item.minutes() + "分钟",
                item.attendingUnits().stream().map(AttendingUnit::unit).collect(Collectors.joining("、")),
                item.leaderOpinions().stream()
                        .filter(opinion -> opinion.role() == OpinionRole.LEADER_IN_CHARGE)
                        .map(opinion -> leaderTitle.apply(opinion.leader()))
                        .distinct()
                        .collect(Collectors.joining("、")),
                item.documents().stream()
                        .map(document -> "《" + document.title() + "》")
                        .collect(Collectors.joining("、")),
                Stream.of(waitsFor(decided), remarks(item.recusal()))
                        .filter(remark -> !remark.isEmpty())
                        .collect(Collectors.joining("；")));
    }

    private static String reporter(@Nullable Reporter reporter) {
        return reporter == null || reporter.post() == null ? "" : reporter.post();
    }

    private static String waitsFor(ItemDecision item) {
        String desks = item.openDesks().stream().map(Desk::label).collect(Collectors.joining("、"));
        return desks.isEmpty() ? "" : "待" + desks + "核";
    }

    private static String remarks(@Nullable Recusal recusal) {
        return recusal == null || recusal.conflicts().isEmpty()
                ? ""
                : recusal.conflicts().stream().map(RecusalConflict::person).collect(Collectors.joining("、", "回避：", ""));
    }
}
