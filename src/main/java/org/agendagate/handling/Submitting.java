package org.agendagate.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.handling.Submitted.AlreadyThere;
import org.agendagate.handling.Submitted.KeyReused;
import org.agendagate.handling.Submitted.Malformed;
import org.agendagate.handling.Submitted.OtherDivision;
import org.agendagate.handling.Submitted.OutOfOrder;
import org.agendagate.handling.Submitted.Recorded;
import org.agendagate.handling.Submitted.Replayed;
import org.agendagate.handling.Submitted.Taken;
import org.agendagate.handling.Submitted.Undecided;
import org.agendagate.history.KnownMeeting;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.BookReplacedException;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.reload.BookInForce;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Submits a packet formally. First it must be a packet that bears no marking, then its number must not be another
 * division's, then what is there answers; only then it is decided.
 */
@Component
public final class Submitting {
    private static final Logger log = LoggerFactory.getLogger(Submitting.class);

    /** So often a packet is judged anew because another rule book went live meanwhile. */
    private static final int ATTEMPTS = 5;

    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final BookInForce inForce;
    private final Judge judge;
    private final Submissions submissions;
    private final PacketOwners owners;
    private final Reviews reviews;
    private final Receiving receiving;
    private final Clock clock;

    Submitting(
            PacketReader reader,
            LiveRuleBook rules,
            BookInForce inForce,
            Judge judge,
            Submissions submissions,
            PacketOwners owners,
            Reviews reviews,
            Receiving receiving,
            Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.inForce = inForce;
        this.judge = judge;
        this.submissions = submissions;
        this.owners = owners;
        this.reviews = reviews;
        this.receiving = receiving;
        this.clock = clock;
    }

    /**
     * Decides and records a packet, or says why not.
     *
     * @param key the caller's {@code Idempotency-Key}
     */
    public Submitted submit(byte[] json, Person person, @Nullable String key) {
        Instant readAt = clock.instant();
        for (int attempt = 1; ; attempt++) {
            try {
                return submit(json, person, key, rules.current(), readAt);
            } catch (BookReplacedException replaced) {
                if (attempt == ATTEMPTS) {
                    throw new ConcurrencyFailureException("rule books change faster than a decision is made", replaced);
                }
                inForce.refresh();
            }
        }
    }

    private Submitted submit(byte[] json, Person person, @Nullable String key, Live live, Instant readAt) {
        PacketReading reading = reader.read(json, live.book().markings());
        if (reading instanceof MalformedPacket malformed) {
            return new Malformed(malformed.problems());
        }
        return reading instanceof ClassifiedPacket classified
                ? refuse(classified, person, live)
                : submit((ReadPacket) reading, person, key, live, readAt);
    }

    /** A number of another division is left out: what is told of a packet is for its own division alone. */
    private Submitted refuse(ClassifiedPacket classified, Person person, Live live) {
        String packetNo = classified.packetNo();
        boolean free = packetNo == null || owners.mayTake(person, packetNo);
        PacketDecision refused = judge.decide(free ? classified : classified.withoutNumber(), live);
        DecisionRecord left = submissions.refuse(refused, live.book().files(), person.name(), person.divisionIfAny());
        return logged(new Recorded(left), left);
    }

    private Submitted submit(ReadPacket packet, Person person, @Nullable String key, Live live, Instant readAt) {
        String division = person.divisionIfAny();
        if (division == null) {
            return new OtherDivision();
        }
        Handing handing = new Handing(packet, live.book().files(), person.name(), division, key);
        try {
            return told(submissions.submit(
                    handing,
                    () -> judgeAhead(packet, live, readAt),
                    reviews.ofSubmission(packet, live.book(), person.name())));
        } catch (MeetingOverException over) {
            return new Malformed(List.of(over.problem()));
        } catch (UnknownMeetingException unknown) {
            return new Malformed(List.of(unknown.problem()));
        } catch (UnfitPacketException unfit) {
            return new Malformed(unfit.problems());
        } catch (NoDecisionException none) {
            Judge.logUndecided(none);
            return new Undecided(none);
        }
    }

    /** Asked where nothing is there yet: what was answered once is answered so after the meeting too. */
    private Judged judgeAhead(ReadPacket packet, Live live, Instant readAt) {
        KnownMeeting known = receiving.meetingOf(packet.packet(), readAt);
        MeetingOverException.check(
                known == null ? packet.packet().meeting() : known.asMeeting(), Receiving.shown(readAt));
        return judge.decide(packet, live, readAt);
    }

    private static Submitted told(Submission submission) {
        if (submission instanceof Submission.OtherDivision) {
            return new OtherDivision();
        } else if (submission instanceof Submission.OutOfOrder outOfOrder) {
            return new OutOfOrder(outOfOrder.latest(), outOfOrder.next());
        }
        DecisionRecord there = submission.record();
        return logged(told(submission, there), there);
    }

    private static Submitted told(Submission submission, DecisionRecord there) {
        if (submission instanceof Submission.Conflict) {
            return new Taken(there);
        } else if (submission instanceof Submission.KeyReused) {
            return new KeyReused(there);
        } else if (submission instanceof Submission.AlreadyThere) {
            return new AlreadyThere(there);
        }
        return submission instanceof Submission.Replayed ? new Replayed(there) : new Recorded(there);
    }

    private static Submitted logged(Submitted submitted, DecisionRecord there) {
        log.atInfo()
                .addKeyValue("packetNo", there.packetNo())
                .addKeyValue("revision", there.revision())
                .addKeyValue("decision", there.id())
                .addKeyValue("result", submitted.getClass().getSimpleName())
                .log("submitted");
        return submitted;
    }
}
