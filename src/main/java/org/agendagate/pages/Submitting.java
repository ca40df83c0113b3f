package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Principal;
import org.agendagate.access.PacketOwners;
import org.agendagate.access.Person;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.judging.Judge;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Handing;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.review.Reviews;
import org.springframework.stereotype.Component;

/** Submits a draft formally. */
@Component
final class Submitting {
    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final Judge judge;
    private final Submissions submissions;
    private final PacketOwners owners;
    private final Reviews reviews;

    Submitting(
            PacketReader reader,
            LiveRuleBook rules,
            Judge judge,
            Submissions submissions,
            PacketOwners owners,
            Reviews reviews) {
        this.reader = reader;
        this.rules = rules;
        this.judge = judge;
        this.submissions = submissions;
        this.owners = owners;
        this.reviews = reviews;
    }

    /** What came of it; the words of a page are named after these. */
    enum Result {
        /** Decided and recorded, now or the same before. */
        DONE,
        /** It is no packet yet. */
        INCOMPLETE,
        /** Another packet has its number and revision. */
        TAKEN,
        /** Revisions follow one another, and this is not the next. */
        OUT_OF_ORDER,
        /** Its number belongs to another division. */
        OTHER_DIVISION,
        /** The gate could not decide. */
        UNDECIDED
    }

    /** @param decision id of the decision; of the other packet's where the number is taken */
    record Outcome(Result result, String decision) {}

    Outcome submit(String json, Principal user) {
        Live live = rules.current();
        PacketReading reading = reader.read(json.getBytes(UTF_8));
        if (reading instanceof MalformedPacket) {
            return new Outcome(Result.INCOMPLETE, "");
        }
        try {
            if (reading instanceof ClassifiedPacket classified) {
                boolean own = classified.packetNo() == null || owners.claim(Person.of(user), classified.packetNo());
                PacketDecision refused = judge.decide(own ? classified : classified.withoutNumber(), live);
                return new Outcome(
                        Result.DONE,
                        submissions
                                .refuse(refused, live.book().files(), user.getName())
                                .id());
            }
            ReadPacket packet = (ReadPacket) reading;
            if (!owners.claim(Person.of(user), packet.packet().packetNo())) {
                return new Outcome(Result.OTHER_DIVISION, "");
            }
            Submission submission = submissions.submit(
                    new Handing(packet, live.book().files(), user.getName(), null),
                    () -> judge.decide(packet, live),
                    reviews.ofSubmission(packet, live.book(), user.getName()));
            if (submission instanceof Submission.OutOfOrder) {
                return new Outcome(Result.OUT_OF_ORDER, "");
            }
            return new Outcome(
                    submission instanceof Submission.Conflict ? Result.TAKEN : Result.DONE,
                    submission.record().id());
        } catch (NoDecisionException none) {
            return new Outcome(Result.UNDECIDED, "");
        }
    }
}
