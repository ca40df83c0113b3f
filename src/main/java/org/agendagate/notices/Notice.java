package org.agendagate.notices;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Wording;
import org.agendagate.notices.NoticeNumbers.NoticeNumber;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is told about an item that does not go to the meeting (不予上会告知单): every reason at once, and what the
 * divisions will look at and the hints besides, so that nothing is held back for a next time.
 *
 * <p>What can be mended before the packets for the meeting must be in is sent back for that (退回补正); what the three rules
 * without exception stop does not go.
 *
 * @param lapsed what stands across its head where it no longer holds
 * @param number 议告〔2026〕12号
 * @param unit whom it is addressed to, the lead unit of the item; empty on a classified refusal
 * @param copyTo the unit that submitted the packet, where that is another; empty where not
 * @param mends whether the item is sent back to be mended
 * @param item the item; {@code null} on a classified refusal
 * @param reasons what rejects it, rules and reviewers alike, in the order of the decision
 * @param looks what else somebody has still to look at
 * @param hints what keeps nothing from the meeting
 * @param cutoff by when packets for this meeting must be in; empty where it cannot be told
 * @param cure up to when the item may return and keeps its receipt; empty where it has none, or that cannot be told
 * @param issuedOn the day it was told, in words
 */
public record Notice(
        List<String> lapsed,
        String number,
        Office office,
        String unit,
        String copyTo,
        boolean mends,
        @Nullable Subject item,
        List<Reason> reasons,
        List<Reason> looks,
        List<Reason> hints,
        String cutoff,
        String cure,
        String issuedOn) {
    /** The item a notice is about, and the meeting it was meant for. */
    public record Subject(String packetNo, int revision, String itemNo, String title, String meeting) {}

    public Notice {
        lapsed = List.copyOf(lapsed);
        reasons = List.copyOf(reasons);
        looks = List.copyOf(looks);
        hints = List.copyOf(hints);
    }

    /**
     * The notice on a rejected item of {@code packet}.
     *
     * @throws IllegalArgumentException where the item is not rejected
     */
    public static Notice of(
            PacketDecision decision,
            ItemDecision item,
            Packet packet,
            String cutoff,
            NoticeNumber given,
            Office office) {
        List<Finding> findings = Stream.concat(decision.findings().stream(), item.findings().stream())
                .toList();
        if (item.outcome() != Outcome.REJECTED) {
            throw new IllegalArgumentException("item " + item.itemNo() + " is not rejected");
        }
        String meeting = ChineseTimes.time(decision.meetingOf(packet)
                        .startsAt()
                        .atZoneSameInstant(decision.decidedAt().getOffset())
                        .toLocalDateTime())
                + "的" + decision.meetingOf(packet).kind().label();
        String to = packet.items().stream()
                .filter(one -> one.itemNo().equals(item.itemNo()))
                .map(AgendaItem::leadUnit)
                .findFirst()
                .orElse(packet.submittingUnit());
        LocalDateTime told = item.toldAt(decision.decidedAt()).toLocalDateTime();
        return new Notice(
                List.of(),
                number(office, given),
                office,
                to,
                to.equals(packet.submittingUnit()) ? "" : packet.submittingUnit(),
                false,
                new Subject(packet.packetNo(), packet.revision(), item.itemNo(), item.title(), meeting),
                points(findings, Finding::rejects, told),
                points(findings, Finding::open, told),
                points(findings, finding -> finding.has(Effect.ADVISE), told),
                cutoff.isEmpty() ? "" : cutoff + provisional(decision),
                "",
                ChineseTimes.day(item.toldAt(decision.decidedAt()).toLocalDate()));
    }

    /** The notice on a refused classified packet: where to turn, and nothing of what was in it. */
    public static Notice onClassified(PacketDecision decision, NoticeNumber given, Office office) {
        if (!decision.classified()) {
            throw new IllegalArgumentException("decision " + decision.id() + " is not about a classified packet");
        }
        return new Notice(
                List.of(),
                number(office, given),
                office,
                "",
                "",
                false,
                null,
                points(
                        decision.findings(),
                        Finding::rejects,
                        decision.decidedAt().toLocalDateTime()),
                List.of(),
                List.of(),
                "",
                "",
                ChineseTimes.day(decision.decidedAt().toLocalDate()));
    }

    /** The same notice, saying across its head why it no longer holds; nothing where it does. */
    public Notice lapsed(List<Wording> words) {
        return new Notice(
                words.stream().map(Wording::zh).toList(),
                number,
                office,
                unit,
                copyTo,
                mends,
                item,
                reasons,
                looks,
                hints,
                cutoff,
                cure,
                issuedOn);
    }

    /** The same notice, saying up to when the item may return and keeps its receipt. */
    public Notice curedBy(LocalDateTime end) {
        return new Notice(
                lapsed,
                number,
                office,
                unit,
                copyTo,
                mends,
                item,
                reasons,
                looks,
                hints,
                cutoff,
                ChineseTimes.time(end),
                issuedOn);
    }

    /**
     * The same notice where packets for the meeting must be in at {@code end}: what was told before, and is none of the three
     * rules without exception, sends the item back to be mended. A time that was over then is not told.
     */
    public Notice before(LocalDateTime end, LocalDateTime told) {
        boolean over = !told.isBefore(end);
        return new Notice(
                lapsed,
                number,
                office,
                unit,
                copyTo,
                !over && reasons.stream().noneMatch(Reason::withoutException),
                item,
                reasons,
                looks,
                hints,
                over ? "" : cutoff,
                cure,
                issuedOn);
    }

    /** What it is called. */
    public String heading() {
        return item == null ? "涉密材料不予受理告知单" : mends ? "议题退回补正告知单" : "议题不予上会告知单";
    }

    /** What else must be looked at, by who looks, in the order of the decision. */
    public Map<String, List<Reason>> looksByDesk() {
        Map<String, List<Reason>> byDesk = new LinkedHashMap<>();
        looks.forEach(look ->
                byDesk.computeIfAbsent(look.desk(), desk -> new ArrayList<>()).add(look));
        return byDesk;
    }

    private static String number(Office office, NoticeNumber given) {
        return String.format(Locale.ROOT, "%s〔%d〕%d号", office.mark(), given.year(), given.serial());
    }

    /** What is counted by a year whose official notice is not out may turn out otherwise, and says so. */
    private static String provisional(PacketDecision decision) {
        List<Integer> years = decision.provisionalYears();
        return years == null
                ? ""
                : "（依据暂定的%s年工作日历推算，以国务院办公厅通知为准）"
                        .formatted(years.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    private static List<Reason> points(List<Finding> findings, Predicate<Finding> which, LocalDateTime told) {
        List<Reason> points = new ArrayList<>();
        for (Finding finding : findings) {
            if (which.test(finding)) {
                points.add(Reason.of(points.size() + 1, finding, told));
            }
        }
        return points;
    }
}
