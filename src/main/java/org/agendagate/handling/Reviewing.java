package org.agendagate.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agendagate.access.Person;
import org.agendagate.findings.Review;
import org.agendagate.handling.FlagReviewed.Changed;
import org.agendagate.handling.FlagReviewed.ClassifiedReason;
import org.agendagate.handling.FlagReviewed.NoReason;
import org.agendagate.handling.FlagReviewed.NotThere;
import org.agendagate.handling.FlagReviewed.OwnSubmission;
import org.agendagate.handling.FlagReviewed.Recorded;
import org.agendagate.packet.PacketProblem;
import org.agendagate.review.Queue;
import org.agendagate.review.QueueFilter;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviewed;
import org.agendagate.review.Reviews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Clears or upholds flags, never those of the own submissions. */
@Component
public final class Reviewing {
    private static final Logger log = LoggerFactory.getLogger(Reviewing.class);

    /** So many of the most pressing are looked at for one that the reviewer may decide. */
    private static final int LOOKED_AT = 50;

    private final Reviews reviews;
    private final Queue queue;
    private final PacketOwners owners;
    private final Clock clock;

    Reviewing(Reviews reviews, Queue queue, PacketOwners owners, Clock clock) {
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
        Optional<ReviewEntry> found = reviews.find(id);
        if (found.isEmpty()) {
            return new NotThere();
        }
        ReviewEntry entry = found.get();
        FlagReviewed reviewed =
                isOwn(entry, person) ? new OwnSubmission(entry) : review(entry, act, ActReason.of(typed), seen, person);
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
        Optional<PacketProblem> problem = ActReason.findProblem(reason);
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

    /** Whether the person submitted what the flag is on, and so decides nothing about it. */
    public boolean isOwn(ReviewEntry entry, Person person) {
        return owners.submitted(person, entry.packetNo());
    }

    /** The most pressing flag that the person may decide. */
    public Optional<ReviewEntry> findNext(Person person) {
        List<ReviewEntry> pressing = queue.page(QueueFilter.ALL_OPEN, clock.instant(), null, LOOKED_AT);
        Set<String> own = owners.submitted(
                person, pressing.stream().map(ReviewEntry::packetNo).collect(Collectors.toSet()));
        return pressing.stream()
                .filter(entry -> !own.contains(entry.packetNo()))
                .findFirst();
    }
}
