package org.agendagate.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.decision.PacketDecision;
import org.agendagate.derivation.Derivation;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Effect;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.history.History;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.Reference;
import org.agendagate.rules.OutOfTimeException;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFailureException;
import org.agendagate.rules.TooManyMatchesException;
import org.jspecify.annotations.Nullable;

/** Decides packets. */
public final class Gate {
    private Gate() {}

    /** As {@link #decide(ReadPacket, History, RuleBook, Instant)}, where no records are asked. */
    public static PacketDecision decide(ReadPacket packet, RuleBook ruleBook, Instant time) {
        return decide(packet, History.none(), ruleBook, time);
    }

    /** As {@link #decide(ReadPacket, History, RuleBook, Instant, Edition)}, by the newest edition. */
    public static PacketDecision decide(ReadPacket packet, History history, RuleBook ruleBook, Instant time) {
        return decide(packet, history, ruleBook, time, Edition.newest());
    }

    /**
     * The decision on {@code packet} with its {@code history} by {@code ruleBook} at {@code time}, as {@code edition}
     * makes it. Interrupting the thread ends it without one.
     *
     * @throws UnfitPacketException where the packet says what the rule book does not know
     * @throws NoDecisionException where a calendar year is missing, the thread was interrupted, rules report
     *     beyond measure or the engine fails
     */
    public static PacketDecision decide(
            ReadPacket packet, History history, RuleBook ruleBook, Instant time, Edition edition) {
        DeclaredDetails details = ruleBook.reference().details();
        List<PacketProblem> problems = details.problemsOf(packet.packet());
        if (!problems.isEmpty()) {
            throw new UnfitPacketException(problems);
        }
        OffsetDateTime decidedAt = decisionTime(time);
        return orNone(() -> {
            NavigableSet<Integer> provisional = new TreeSet<>();
            Reference reference = ruleBook.reference();
            WorkingCalendar calendar = reference.calendar().telling(provisional::add);
            Packet held = history.held(packet.packet());
            Facts facts = Derivation.of(
                    held,
                    history,
                    reference.withCalendar(calendar),
                    decidedAt,
                    ruleBook.factTypes(),
                    ruleBook.fieldUse(),
                    edition);
            EvidenceFinder evidence = history.readAt() == null
                    ? EvidenceFinder.in(held, details)
                    : EvidenceFinder.inReceived(held, details);
            List<Finding> findings = ruleBook.evaluate(facts, evidence, decidedAt, edition, calendar);
            // Whether a reason for an earlier return stands again or is gone is known once all rules were heard.
            boolean notesItself = edition.atLeast(Edition.SECOND);
            List<Finding> all = facts.knowing(
                            (item, rule) -> rejects(findings, item, rule),
                            (item, rule) -> notesItself && !finds(findings, item, rule))
                    .map(knowing -> ruleBook.evaluate(knowing, evidence, decidedAt, edition, calendar))
                    .orElse(findings);
            return PacketDecision.of(packet, history, ruleBook.version(), edition, decidedAt, all)
                    .countedBy(provisional);
        });
    }

    /**
     * The decision on a packet that was refused for secrecy: always rejected, whatever the rule book says.
     *
     * @throws NoDecisionException where the engine fails
     */
    public static PacketDecision decide(ClassifiedPacket packet, RuleBook ruleBook, Instant time) {
        OffsetDateTime decidedAt = decisionTime(time);
        return orNone(() -> PacketDecision.of(
                packet,
                ruleBook.version(),
                Edition.newest(),
                decidedAt,
                ruleBook.evaluate(Derivation.of(packet), EvidenceFinder.withoutContent(), decidedAt)));
    }

    /** The year that a condition wanted to count in; {@code null} where it failed over something else. */
    private static @Nullable MissingCalendarYearException missingYearIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingCalendarYearException missing) {
                return missing;
            }
        }
        return null;
    }

    private static boolean rejects(List<Finding> findings, String itemNo, String ruleId) {
        return findings.stream()
                .anyMatch(finding -> finding.effect() == Effect.REJECT
                        && finding.ruleId().equals(ruleId)
                        && finding.itemNo().equals(itemNo));
    }

    /** Whether the rule still holds the item up, or wants somebody to look at it. */
    private static boolean finds(List<Finding> findings, String itemNo, String ruleId) {
        return findings.stream()
                .anyMatch(finding -> finding.effect() != Effect.ADVISE
                        && finding.ruleId().equals(ruleId)
                        && finding.itemNo().equals(itemNo));
    }

    private static OffsetDateTime decisionTime(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).atZone(Facts.ZONE).toOffsetDateTime();
    }

    private static PacketDecision orNone(Supplier<PacketDecision> decision) {
        try {
            return decision.get();
        } catch (MissingCalendarYearException missing) {
            throw NoDecisionException.of(missing);
        } catch (TooManyMatchesException tooMany) {
            throw NoDecisionException.of(tooMany);
        } catch (RuntimeException failure) {
            MissingCalendarYearException missing = missingYearIn(failure);
            if (missing != null) {
                throw NoDecisionException.of(missing);
            }
            if (OutOfTimeException.isCauseOf(failure)) {
                throw NoDecisionException.outOfTime();
            }
            RuleFailureException rule = RuleFailureException.findIn(failure);
            throw rule == null ? NoDecisionException.of(failure) : NoDecisionException.of(rule);
        }
    }
}
