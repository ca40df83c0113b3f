package org.agendagate.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.agendagate.history.History;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.SecrecyMark;

/** All facts of one packet at one decision time, in the order of the packet. */
public record Facts(List<Fact> all) {
    /** The time zone every date of a packet is told in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Facts {
        all = List.copyOf(all);
    }

    /**
     * The facts of {@code packet} with its history, seen at {@code decidedAt}.
     *
     * @throws org.agendagate.calendar.MissingCalendarYearException where a deadline falls into a year without calendar
     */
    public static Facts of(Packet packet, History history, Reference reference, OffsetDateTime decidedAt) {
        Setting setting = Setting.of(packet, history, reference, decidedAt);
        FormFacts forms = new FormFacts(setting);
        Duplicates duplicates = new Duplicates(setting);
        ReturnReasons reasons = new ReturnReasons(setting);
        List<Fact> facts = new ArrayList<>();
        for (int index = 0; index < packet.items().size(); index++) {
            new ItemFacts(setting, packet.items().get(index), "/items/" + index).addTo(facts);
            forms.addTo(facts, packet.items().get(index), "/items/" + index);
            new ActionItems(setting, packet.items().get(index), "/items/" + index).addTo(facts);
            duplicates.addTo(facts, index, "/items/" + index);
            reasons.addTo(facts, packet.items().get(index), "/items/" + index);
        }
        return new Facts(facts);
    }

    /**
     * These facts, knowing which rules reject which items: a reason for an earlier return may stand again. Empty where
     * they know nothing new.
     *
     * @param rejects whether, of an item's number and a rule's id, the rule rejects the item
     */
    public Optional<Facts> knowing(BiPredicate<String, String> rejects) {
        if (all.stream().noneMatch(fact -> standsAgain(fact, rejects))) {
            return Optional.empty();
        }
        return Optional.of(new Facts(all.stream()
                .map(fact -> standsAgain(fact, rejects) ? ((ReturnReason) fact).standingAgain() : fact)
                .toList()));
    }

    private static boolean standsAgain(Fact fact, BiPredicate<String, String> rejects) {
        return fact instanceof ReturnReason reason && rejects.test(reason.itemNo(), reason.ruleId());
    }

    /** The facts of a packet that was refused for secrecy: where it was seen, and nothing else. */
    public static Facts of(ClassifiedPacket packet) {
        return new Facts(packet.marks().stream()
                .<Fact>map(mark -> new ClassifiedContent(
                        mark.pointer(), mark.found() == SecrecyMark.Found.DECLARED, mark.pointer()))
                .toList());
    }

    /**
     * What is the same for all items of a packet.
     *
     * @param history what the records knew
     * @param receivedOn the day of receipt
     * @param today the day of the decision
     * @param deadline by when packets for this meeting must be in
     */
    record Setting(
            Packet packet,
            History history,
            Reference reference,
            LocalDate receivedOn,
            LocalDate today,
            LocalDateTime deadline) {
        static Setting of(Packet packet, History history, Reference reference, OffsetDateTime decidedAt) {
            return new Setting(
                    packet,
                    history,
                    reference,
                    dayOf(packet.receivedAt()),
                    dayOf(decidedAt),
                    deadline(dayOf(packet.meeting().startsAt()), reference));
        }

        private static LocalDateTime deadline(LocalDate meetingDay, Reference reference) {
            Thresholds thresholds = reference.thresholds();
            int days = thresholds.submissionWorkingDays();
            LocalDate last = thresholds.clearDays()
                    ? reference.calendar().latestDayWithClearDays(meetingDay, days)
                    : reference.calendar().workingDayBefore(meetingDay, days);
            return last.atTime(thresholds.dayClosesAt());
        }

        /** A moment as the office's clock shows it. */
        static LocalDateTime timeOf(OffsetDateTime time) {
            return time.atZoneSameInstant(ZONE).toLocalDateTime();
        }

        private static LocalDate dayOf(OffsetDateTime time) {
            return time.atZoneSameInstant(ZONE).toLocalDate();
        }
    }
}
