package org.agendagate.handling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.history.History;
import org.agendagate.language.Problem;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.Basis;
import org.agendagate.records.Histories;
import org.agendagate.records.Judged;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the gate, and counts, times and logs what it decides; ids and figures only. */
@Component
final class Judge {
    private static final Logger log = LoggerFactory.getLogger(Judge.class);

    private static final int LOGGED_FRAMES = 12;

    private final Histories histories;
    private final Receiving receiving;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Deadline deadline;
    private final LiveRuleBook rules;

    Judge(
            Histories histories,
            Receiving receiving,
            Clock clock,
            MeterRegistry meters,
            LiveRuleBook rules,
            @Value("${agendagate.judging-time}") Duration longest) {
        this.deadline = new Deadline(longest);
        this.histories = histories;
        this.receiving = receiving;
        this.clock = clock;
        this.meters = meters;
        this.rules = rules;
    }

    /** Says in the log that no decision was given, and where that came from; a message may quote what was judged. */
    static void logUndecided(NoDecisionException reason) {
        Throwable cause = reason.getCause() == null ? reason : reason.getCause();
        log.atError()
                .addKeyValue("failure", cause.getClass().getName())
                .addKeyValue(
                        "at",
                        Stream.of(cause.getStackTrace())
                                .limit(LOGGED_FRAMES)
                                .map(StackTraceElement::toString)
                                .toList())
                .log("no decision given");
    }

    /**
     * Decides with what the records know; fails where they cannot be asked.
     *
     * @param readAt when the whole of the packet was read
     */
    Judged decide(ReadPacket packet, Live live, Instant readAt) {
        Instant time = clock.instant();
        Supplier<History> again = () -> receiving.received(
                live.book().asksForMeeting()
                        ? histories.findWithMeeting(packet.packet(), time)
                        : histories.find(packet.packet(), time),
                packet,
                live.book().reference(),
                readAt);
        Basis basis = new Basis(histories.seenUpTo(), again);
        History known = again.get();
        return new Judged(known, decide(packet, known, live, time), basis);
    }

    /** Decides from a ground that the office knows; fails where the records cannot be asked. */
    Judged decide(ReadPacket packet, Live live, Basis basis) {
        History known = basis.again().get();
        return new Judged(known, decide(packet, known, live, clock.instant()), basis);
    }

    /** Decides as where no records are kept. */
    Judged decideWithoutRecords(ReadPacket packet, Live live) {
        Instant time = clock.instant();
        History history = Receiving.receivedNow(packet, time);
        return new Judged(history, decide(packet, history, live, time));
    }

    private PacketDecision decide(ReadPacket packet, History history, Live live, Instant time) {
        if (live.isBarred()) {
            throw barred(live.barred());
        }
        return measured(live, () -> Gate.decide(packet, history, live.book(), time));
    }

    /** Every place would be too long for whoever submits; policy staff see them all. */
    private static NoDecisionException barred(List<Problem> problems) {
        Problem first = problems.get(0);
        int more = problems.size() - 1;
        return NoDecisionException.barred(
                String.format(
                        Locale.ROOT,
                        "%s 第 %d 行：%s%s",
                        first.file(),
                        first.line(),
                        first.zh(),
                        more == 0 ? "" : String.format(Locale.ROOT, "（另有 %d 处）", more)),
                first + (more == 0 ? "" : String.format(Locale.ROOT, " (+%d)", more)));
    }

    /** A classified packet is refused by whichever rule book. */
    PacketDecision decide(ClassifiedPacket packet, Live live) {
        return measured(live, () -> Gate.decide(packet, live.book(), clock.instant()));
    }

    private PacketDecision measured(Live live, Supplier<PacketDecision> gate) {
        Timer.Sample sample = Timer.start(meters);
        PacketDecision decision;
        try {
            decision = deadline.hold(gate);
        } catch (UnfitPacketException unfit) {
            throw unfit;
        } catch (NoDecisionException none) {
            meters.counter("agendagate.undecided").increment();
            note(none, live);
            throw none;
        }
        long nanos = sample.stop(meters.timer("agendagate.decision.duration"));
        count(decision);
        log.atInfo()
                .addKeyValue("packetNo", decision.packetNo())
                .addKeyValue("revision", decision.revision())
                .addKeyValue("decision", decision.id())
                .addKeyValue("ruleBook", decision.ruleBook())
                .addKeyValue("outcome", decision.outcome())
                .addKeyValue("classified", decision.classified())
                .addKeyValue("items", decision.items().size())
                .addKeyValue("durationMs", nanos / 1_000_000)
                .log("decided");
        return decision;
    }

    /** A rule over which the engine fails keeps packets from a decision until somebody mends it. */
    private void note(NoDecisionException none, Live live) {
        if (!none.failedRules().isEmpty()) {
            rules.failed(live, none.failedRules(), clock.instant());
            log.atError()
                    .addKeyValue("rules", none.failedRules())
                    .log("no decision over these rules: somebody has to mend them");
        }
    }

    private void count(PacketDecision decision) {
        meters.counter("agendagate.decisions", "outcome", decision.outcome().name())
                .increment();
        Stream<Finding> ofItems = decision.items().stream().flatMap(item -> item.findings().stream());
        Stream.concat(decision.findings().stream(), ofItems)
                .forEach(finding -> meters.counter(
                                "agendagate.findings",
                                "rule",
                                finding.ruleId(),
                                "effect",
                                finding.effect().name())
                        .increment());
    }
}
