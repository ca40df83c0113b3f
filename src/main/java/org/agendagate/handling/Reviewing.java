package org.agendagate.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Review;
import org.agendagate.handling.FlagReviewed.Changed;
import org.agendagate.handling.FlagReviewed.ClassifiedReason;
import org.agendagate.handling.FlagReviewed.NoReason;
import org.agendagate.handling.FlagReviewed.NotThere;
import org.agendagate.handling.FlagReviewed.OtherDesk;
import org.agendagate.handling.FlagReviewed.OwnSubmission;
import org.agendagate.handling.FlagReviewed.Recorded;
import org.agendagate.packet.PacketProblem;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Queue;
import org.agendagate.review.QueueFilter;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviewed;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Clears or upholds flags, never those of the own submissions. */
@Component
public final class Reviewing {
    private static final Logger log = LoggerFactory.getLogger(Reviewing.class);

    private static final PacketProblem NO_READING = new PacketProblem(
            "/reading",
            null,
            null,
            "no-reading",
            "请选择核实结论：同意、附条件同意、没有同意，或者仍不明确",
            "say what the words mean: `AGREEMENT`, `ON_CONDITION`, `NONE` or `UNCLEAR`");

    /** So many of the most pressing are looked at for one that the reviewer may decide. */
    private static final int LOOKED_AT = 50;

    private final LiveRuleBook rules;
    private final Reviews reviews;
    private final Queue queue;
    private final PacketOwners owners;
    private final Clock clock;

    Reviewing(LiveRuleBook rules, Reviews reviews, Queue queue, PacketOwners owners, Clock clock) {
        this.rules = rules;
        this.reviews = reviews;
        this.queue = queue;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Clears or upholds the flag {@code id}.
     *
     * @param typed the reason
     * @param seen tells by its version whether an entry is the one the reviewer saw
     */
    public FlagReviewed review(String id, Review.Result act, String typed, Predicate<String> seen, Person person) {
        return decide(id, Desk.LEGAL, person, entry -> review(entry, act, ActReason.of(typed), seen, person));
    }

    /**
     * Certifies what the words mean that the flag {@code id} of the meeting-service division is about.
     *
     * @param typed what else there is to say
     * @param seen tells by its version whether an entry is the one the reader saw
     */
    public FlagReviewed certify(
            String id, @Nullable CertifiedReading reading, String typed, Predicate<String> seen, Person person) {
        return decide(id, Desk.MEETING_SERVICE, person, entry -> certify(entry, reading, typed, seen, person));
    }

    private FlagReviewed certify(
            ReviewEntry entry,
            @Nullable CertifiedReading reading,
            String typed,
            Predicate<String> seen,
            Person person) {
        if (reading == null) {
            return new NoReason(entry, NO_READING);
        }
        Optional<PacketProblem> problem = reading.findProblem();
        return problem.isPresent()
                ? new NoReason(entry, problem.get())
                : review(entry, reading.result(), ActReason.of(reading.told() + typed), seen, person);
    }

    private FlagReviewed decide(String id, Desk desk, Person person, Function<ReviewEntry, FlagReviewed> act) {
        Optional<ReviewEntry> found = reviews.find(id);
        if (found.isEmpty()) {
            return new NotThere();
        }
        ReviewEntry entry = found.get();
        FlagReviewed reviewed = !worksAt(desk, person) || entry.finding().desk() != desk
                ? new OtherDesk(entry)
                : isOwn(entry, person) ? new OwnSubmission(entry) : act.apply(entry);
        log.atInfo()
                .addKeyValue("review", entry.id())
                .addKeyValue("packetNo", entry.packetNo())
                .addKeyValue("revision", entry.revision())
                .addKeyValue("result", reviewed.getClass().getSimpleName())
                .log("reviewed");
        return reviewed;
    }

    private FlagReviewed review(
            ReviewEntry entry, Review.Result act, String reason, Predicate<String> seen, Person person) {
        Optional<PacketProblem> problem =
                ActReason.findProblem(reason, rules.current().book().markings());
        if (problem.isPresent()) {
            return problem.get().code().equals(ActReason.CLASSIFIED)
                    ? new ClassifiedReason(entry, problem.get())
                    : new NoReason(entry, problem.get());
        }
        return reviews.review(entry.id(), act, reason, seen, person.name(), clock.instant())
                .map(Reviewing::told)
                .orElseGet(NotThere::new);
    }

    private static FlagReviewed told(Reviewed reviewed) {
        if (reviewed instanceof Reviewed.Recorded recorded) {
            return new Recorded(recorded.entry(), recorded.decision());
        }
        return reviewed instanceof Reviewed.Changed
                ? new Changed(reviewed.entry())
                : new OwnSubmission(reviewed.entry());
    }

    private static boolean worksAt(Desk desk, Person person) {
        return person.is(
                switch (desk) {
                    case LEGAL -> Role.LEGAL;
                    case MEETING_SERVICE -> Role.VERIFIER;
                });
    }

    /** Whether the flag is one of the person's desk. */
    public static boolean mayDecide(ReviewEntry entry, Person person) {
        return worksAt(entry.finding().desk(), person);
    }

    /** What is open and the person's to see: that of the own desk; of both for whoever works at both or at neither. */
    public static QueueFilter openTo(Person person) {
        boolean legal = worksAt(Desk.LEGAL, person);
        boolean service = worksAt(Desk.MEETING_SERVICE, person);
        return QueueFilter.ALL_OPEN.at(
                legal == service || person.is(Role.AUDITOR) ? null : legal ? Desk.LEGAL : Desk.MEETING_SERVICE);
    }

    /** Whether the person submitted what the flag is on, and so decides nothing about it. */
    public boolean isOwn(ReviewEntry entry, Person person) {
        return owners.submitted(person, entry.packetNo());
    }

    /** The most pressing flag that the person may decide. */
    public Optional<ReviewEntry> findNext(Person person) {
        List<ReviewEntry> pressing = queue.page(openTo(person), clock.instant(), null, LOOKED_AT);
        Set<String> own = owners.submitted(
                person, pressing.stream().map(ReviewEntry::packetNo).collect(Collectors.toSet()));
        return pressing.stream()
                .filter(entry -> !own.contains(entry.packetNo()) && mayDecide(entry, person))
                .findFirst();
    }
}
