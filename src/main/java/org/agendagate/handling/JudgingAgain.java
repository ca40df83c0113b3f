package org.agendagate.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.agendagate.access.Person;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.handling.AgainJudged.NoReason;
import org.agendagate.handling.AgainJudged.NotThere;
import org.agendagate.handling.AgainJudged.NothingMoved;
import org.agendagate.handling.AgainJudged.Recorded;
import org.agendagate.handling.AgainJudged.Undecided;
import org.agendagate.history.History;
import org.agendagate.history.JudgedAgain;
import org.agendagate.history.JudgedAgain.Moved;
import org.agendagate.history.KnownMeeting;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Basis;
import org.agendagate.records.BookReplacedException;
import org.agendagate.records.ChangedMeanwhileException;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Histories;
import org.agendagate.records.Judged;
import org.agendagate.records.Records;
import org.agendagate.records.StandingRevision;
import org.agendagate.records.StandingRevisions;
import org.agendagate.reload.BookInForce;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Judges again a revision that stands, from what the records knew of it, where the office's own word is another now: of its
 * meeting, of when an item came on paper, of its directory. Nothing is handed in again, and no meeting is over for it.
 */
@Component
public final class JudgingAgain {
    private static final Logger log = LoggerFactory.getLogger(JudgingAgain.class);

    private static final int ATTEMPTS = 20;

    private final StandingRevisions standing;
    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final BookInForce inForce;
    private final Histories histories;
    private final Receiving receiving;
    private final Judge judge;
    private final Records records;
    private final Reviews reviews;

    JudgingAgain(
            StandingRevisions standing,
            PacketReader reader,
            LiveRuleBook rules,
            BookInForce inForce,
            Histories histories,
            Receiving receiving,
            Judge judge,
            Records records,
            Reviews reviews) {
        this.standing = standing;
        this.reader = reader;
        this.rules = rules;
        this.inForce = inForce;
        this.histories = histories;
        this.receiving = receiving;
        this.judge = judge;
        this.records = records;
        this.reviews = reviews;
    }

    /** Judges again the revision of a packet that stands, whatever moved. */
    public AgainJudged judge(String packetNo, String typed, Person person) {
        String reason = ActReason.of(typed);
        Optional<PacketProblem> problem =
                ActReason.findProblem(reason, rules.current().book().markings());
        return problem.isPresent() ? new NoReason(List.of(problem.get())) : judge(packetNo, reason, null, person);
    }

    /** @param needed what must have moved; {@code null} for anything */
    AgainJudged judge(String packetNo, String reason, @Nullable Moved needed, Person person) {
        for (int attempt = 1; ; attempt++) {
            try {
                return logged(tryOnce(packetNo, reason, needed, person), packetNo);
            } catch (NoDecisionException none) {
                Judge.logUndecided(none);
                return new Undecided(none);
            } catch (BookReplacedException | ChangedMeanwhileException | DuplicateKeyException moved) {
                if (attempt == ATTEMPTS) {
                    throw new ConcurrencyFailureException("so much is recorded that no decision stands", moved);
                }
                inForce.refresh();
            }
        }
    }

    private AgainJudged tryOnce(String packetNo, String reason, @Nullable Moved needed, Person person) {
        Live live = rules.current();
        long seenUpTo = histories.seenUpTo();
        Optional<StandingRevision> found = standing.find(packetNo);
        if (found.isEmpty()) {
            return new NotThere();
        }
        StandingRevision stands = found.get();
        ReadPacket packet = reader.readRecorded(stands.packet()).orElseThrow();
        History known = stands.history().judgedAgain(null);
        List<Moved> moved = moved(
                stands,
                packet,
                known,
                receiving.again(known, packet, live.book().reference()),
                live);
        if (moved.isEmpty() || (needed != null && !moved.contains(needed))) {
            return new NothingMoved();
        }
        JudgedAgain why = new JudgedAgain(stands.decision().id(), moved, reason, person.name());
        Supplier<History> again =
                () -> receiving.again(known, packet, live.book().reference()).judgedAgain(why);
        Judged judged = judge.decide(packet, live, new Basis(seenUpTo, again));
        DecisionRecord made = records.judgeAgain(
                stands,
                live.book().files(),
                judged,
                person.name(),
                reviews.ofJudgingAgain(packet, live.book(), stands.submitter(), person.name()));
        return new Recorded(made);
    }

    private static List<Moved> moved(
            StandingRevision stands, ReadPacket packet, History before, History after, Live live) {
        List<Moved> moved = new ArrayList<>();
        if (!before.held(packet.packet())
                        .meeting()
                        .equals(after.held(packet.packet()).meeting())
                || !cutOff(before).equals(cutOff(after))) {
            moved.add(Moved.MEETING);
        }
        if (!before.receipts().equals(after.receipts())) {
            moved.add(Moved.RECEIPT);
        }
        if (!stands.decision().ruleBook().equals(live.book().version())) {
            moved.add(Moved.RULE_BOOK);
        }
        return moved;
    }

    private static Optional<?> cutOff(History history) {
        return Optional.ofNullable(history.meeting()).map(KnownMeeting::cutOff);
    }

    private static AgainJudged logged(AgainJudged result, String packetNo) {
        log.atInfo()
                .addKeyValue("packetNo", packetNo)
                .addKeyValue("result", result.getClass().getSimpleName())
                .log("judged again");
        return result;
    }
}
