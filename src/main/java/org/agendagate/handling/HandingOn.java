package org.agendagate.handling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.handling.HandedOn.Closed;
import org.agendagate.handling.HandedOn.Done;
import org.agendagate.handling.HandedOn.Malformed;
import org.agendagate.handling.HandedOn.NotThere;
import org.agendagate.handling.HandedOn.OtherDesk;
import org.agendagate.markings.Markings;
import org.agendagate.packet.PacketProblem;
import org.agendagate.reference.FlagDuties;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Handed;
import org.agendagate.review.Handings;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says who deals with an open flag, by the office's table, and hands it on to somebody else. */
@Component
public final class HandingOn {
    private static final Logger log = LoggerFactory.getLogger(HandingOn.class);

    private static final int LONGEST_NAME = 100;

    private static final PacketProblem NOBODY = new PacketProblem(
            "/to",
            null,
            null,
            "no-holder",
            "请填写接办人的用户名（最多 100 个字）。",
            "give the user name of who deals with it, in at most 100 characters");

    private final LiveRuleBook rules;
    private final Reviews reviews;
    private final Handings handings;
    private final Clock clock;

    HandingOn(LiveRuleBook rules, Reviews reviews, Handings handings, Clock clock) {
        this.rules = rules;
        this.reviews = reviews;
        this.handings = handings;
        this.clock = clock;
    }

    /** Who deals with each of these flags, by the ids of the entries. */
    public Map<String, FlagHolder> holders(Collection<ReviewEntry> entries) {
        FlagDuties duties = rules.current().book().reference().duties();
        Map<String, Handed> handed =
                handings.last(entries.stream().map(ReviewEntry::id).toList());
        Map<String, FlagHolder> holders = new HashMap<>();
        for (ReviewEntry entry : entries) {
            holders.put(
                    entry.id(),
                    new FlagHolder(
                            duties.of(
                                    entry.finding().ruleId(),
                                    entry.finding().desk().name()),
                            handed.get(entry.id())));
        }
        return holders;
    }

    /** Who deals with a flag. */
    public FlagHolder holder(ReviewEntry entry) {
        return Objects.requireNonNull(holders(List.of(entry)).get(entry.id()));
    }

    /**
     * Hands the flag {@code id} on, within its desk or to whoever stands in.
     *
     * @param to user name
     * @param typed the reason
     */
    public HandedOn handOn(String id, String to, String typed, Person person) {
        HandedOn done = reviews.find(id)
                .map(entry -> handOn(entry, to.strip(), ActReason.of(typed), person))
                .orElseGet(NotThere::new);
        log.atInfo()
                .addKeyValue("review", id)
                .addKeyValue("result", done.getClass().getSimpleName())
                .log("handed on");
        return done;
    }

    private HandedOn handOn(ReviewEntry entry, String to, String reason, Person person) {
        if (!Reviewing.mayDecide(entry, person)) {
            return new OtherDesk(entry);
        } else if (entry.closing() != null) {
            return new Closed(entry);
        } else if (to.isEmpty() || to.length() > LONGEST_NAME) {
            return new Malformed(NOBODY);
        }
        Markings markings = rules.current().book().markings();
        Optional<PacketProblem> problem =
                ActReason.findProblem(reason, markings).or(() -> ActReason.findProblem(to, markings));
        if (problem.isPresent()) {
            return new Malformed(problem.get());
        }
        handings.add(new Handed(
                entry.id(), to, reason, person.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return new Done(entry);
    }
}
