package org.agendagate.derivation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.edition.Edition;
import org.agendagate.facts.ActionItem;
import org.agendagate.facts.ClassifiedContent;
import org.agendagate.facts.Discrepancy;
import org.agendagate.facts.Duplicate;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Facts;
import org.agendagate.facts.FieldUse;
import org.agendagate.facts.ReturnReason;
import org.agendagate.facts.Undeclared;
import org.agendagate.facts.UnlistedName;
import org.agendagate.facts.VagueWording;
import org.agendagate.facts.Vocabulary;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.history.KnownMeeting;
import org.agendagate.history.Receipt;
import org.agendagate.opinions.Occasion;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.Packet;
import org.agendagate.packet.SecrecyMark;
import org.agendagate.reference.OpinionReading;
import org.agendagate.reference.Reference;
import org.agendagate.reference.Thresholds;
import org.jspecify.annotations.Nullable;

/** Tells what follows from a packet, the office's reference data and the records. */
public final class Derivation {
    private Derivation() {}

    /**
     * The facts of {@code packet} with its history, seen at {@code decidedAt}, as the newest edition tells them.
     *
     * @throws org.agendagate.calendar.MissingCalendarYearException where a deadline falls into a year without calendar
     */
    public static Facts of(Packet packet, History history, Reference reference, OffsetDateTime decidedAt) {
        return of(
                packet,
                history,
                reference,
                decidedAt,
                Vocabulary.published().factClasses(),
                FieldUse.everything(),
                Edition.newest());
    }

    /**
     * As {@link #of(Packet, History, Reference, OffsetDateTime)}, with those types of facts at least, as {@code edition}
     * tells them: what no rule asks for need not be found out.
     *
     * @param use what rules do with fields: days that none looks at are not counted
     */
    public static Facts of(
            Packet packet,
            History history,
            Reference reference,
            OffsetDateTime decidedAt,
            Set<Class<? extends Fact>> asked,
            FieldUse use,
            Edition edition) {
        Setting setting = Setting.of(packet, history, reference, decidedAt, asked, use, edition);
        List<AgendaItem> items = setting.packet().items();
        FormFacts forms = new FormFacts(setting);
        Duplicates duplicates = setting.asks(Duplicate.class) ? new Duplicates(setting) : null;
        ReturnReasons reasons = new ReturnReasons(setting);
        List<Fact> facts = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            AgendaItem item = items.get(index);
            String at = "/items/" + index;
            new ItemFacts(setting, item, at).addTo(facts);
            forms.addTo(facts, item, at);
            if (setting.asks(ActionItem.class) || setting.asks(VagueWording.class)) {
                new ActionItems(setting, item, at).addTo(facts);
            }
            if (duplicates != null) {
                duplicates.addTo(facts, index, at);
            }
            if (setting.asks(UnlistedName.class)) {
                new UnlistedNames(setting, item, at, facts).add();
            }
            if (setting.asks(Undeclared.class)) {
                facts.addAll(UndeclaredMatters.of(setting, item, at));
            }
            if (setting.asks(Discrepancy.class)) {
                facts.addAll(Discrepancies.of(setting, item, at, List.copyOf(facts)));
            }
            if (setting.asks(ReturnReason.class)) {
                reasons.addTo(facts, item, at);
            }
        }
        return new Facts(facts);
    }

    /** The facts of a packet that was refused for secrecy: where it was seen, and nothing else. */
    public static Facts of(ClassifiedPacket packet) {
        return new Facts(packet.marks().stream()
                .<Fact>map(mark -> new ClassifiedContent(
                        mark.pointer(),
                        mark.found() == SecrecyMark.Found.DECLARED,
                        mark.pointer(),
                        MarkedSpot.zh(mark.pointer()),
                        MarkedSpot.en(mark.pointer())))
                .toList());
    }

    /**
     * What is the same for all items of a packet.
     *
     * @param packet with its units and leaders called as the directory calls them
     * @param history what the records knew
     * @param naming what the office's directory makes of names
     * @param receivedOn the day on which the packet was read, or as it says itself where no office read it
     * @param today the day of the decision
     * @param deadline by when packets for this meeting must be in; {@code null} where no rule needs it, or none compares
     *     with it and it cannot be counted
     * @param days counts working days for other fields
     * @param startsAt when the meeting starts by the office's clock
     * @param agendaApprovedAt when the agenda was approved by the office's clock
     * @param keptFiles the files the gate keeps, by their digest
     * @param asked the types of facts that are asked for
     * @param edition how facts are told
     */
    record Setting(
            Packet packet,
            History history,
            Reference reference,
            Naming naming,
            LocalDate receivedOn,
            LocalDate today,
            @Nullable LocalDateTime deadline,
            CountedDays days,
            LocalDateTime startsAt,
            @Nullable LocalDateTime agendaApprovedAt,
            Map<String, KnownDocument> keptFiles,
            Set<Class<? extends Fact>> asked,
            Edition edition) {
        static Setting of(
                Packet packet,
                History history,
                Reference reference,
                OffsetDateTime decidedAt,
                Set<Class<? extends Fact>> asked,
                FieldUse use,
                Edition edition) {
            CountedDays days = new CountedDays(reference.calendar(), use);
            Naming naming = new Naming(reference.directory());
            OffsetDateTime agendaApprovedAt = packet.meeting().agendaApprovedAt();
            return new Setting(
                    naming.named(packet),
                    history,
                    reference,
                    naming,
                    dayOf(history.readAt() == null ? packet.receivedAt() : history.readAt()),
                    dayOf(decidedAt),
                    cutOff(history.meeting())
                            .orElseGet(
                                    () -> deadline(dayOf(packet.meeting().startsAt()), reference.thresholds(), days)),
                    days,
                    timeOf(packet.meeting().startsAt()),
                    agendaApprovedAt == null ? null : timeOf(agendaApprovedAt),
                    history.documents().stream()
                            .collect(
                                    Collectors.toMap(KnownDocument::fileHash, Function.identity(), (one, same) -> one)),
                    asked,
                    edition);
        }

        /** What the words of an opinion amount to for the packet's meeting. */
        OpinionReading wordsOf(LeaderOpinion opinion) {
            if (!edition.atLeast(Edition.SECOND)) {
                return new OpinionReading(reference.opinions().kindOf(opinion.text(), opinion.signed()), List.of());
            }
            Occasion occasion = new Occasion(packet.meeting().kind(), startsAt.toLocalDate());
            return reference.opinions().read(opinion.text(), opinion.signed(), occasion);
        }

        /**
         * Whether {@code text} answers what is asked for, rather than holding its place (无, 待补). In the first edition
         * everything that stood there did.
         */
        boolean answers(@Nullable String text) {
            return text != null
                    && (!edition.atLeast(Edition.SECOND) || reference.hints().answers(text));
        }

        boolean asks(Class<? extends Fact> type) {
            return asked.contains(type);
        }

        /** The meeting's own, where the office set one. */
        private static Optional<LocalDateTime> cutOff(@Nullable KnownMeeting meeting) {
            return Optional.ofNullable(meeting).map(KnownMeeting::cutOff).map(Setting::timeOf);
        }

        /** Also the day up to which a legal review is counted where the packet tells none. */
        private static @Nullable LocalDateTime deadline(LocalDate meetingDay, Thresholds thresholds, CountedDays days) {
            return days.count(
                    calendar -> thresholds.deadline(calendar, meetingDay),
                    "Item.deadline",
                    "LegalReview.requiredOn",
                    "LegalReview.workingDays");
        }

        /** When the office had the item, or the packet by its own word. */
        OffsetDateTime receiptOf(AgendaItem item) {
            return history.receiptOf(item.itemNo()).map(Receipt::receivedAt).orElse(packet.receivedAt());
        }

        /** A moment as the office's clock shows it. */
        static LocalDateTime timeOf(OffsetDateTime time) {
            return time.atZoneSameInstant(Facts.ZONE).toLocalDateTime();
        }

        static LocalDate dayOf(OffsetDateTime time) {
            return time.atZoneSameInstant(Facts.ZONE).toLocalDate();
        }
    }
}
