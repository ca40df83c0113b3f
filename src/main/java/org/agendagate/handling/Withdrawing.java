package org.agendagate.handling;

import java.time.Clock;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.handling.Withdrawn.ClassifiedReason;
import org.agendagate.handling.Withdrawn.Done;
import org.agendagate.handling.Withdrawn.NoReason;
import org.agendagate.handling.Withdrawn.NotThere;
import org.agendagate.handling.Withdrawn.Superseded;
import org.agendagate.handling.Withdrawn.Unconfirmed;
import org.agendagate.packet.PacketProblem;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a packet back for the division that submitted it. */
@Component
public final class Withdrawing {
    private static final Logger log = LoggerFactory.getLogger(Withdrawing.class);

    private final LiveRuleBook rules;
    private final PacketOwners owners;
    private final Withdrawals withdrawals;
    private final Clock clock;

    Withdrawing(LiveRuleBook rules, PacketOwners owners, Withdrawals withdrawals, Clock clock) {
        this.rules = rules;
        this.owners = owners;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /**
     * Takes {@code revision} back.
     *
     * @param typed the reason
     * @param sure whether it was said that this is meant
     */
    public Withdrawn withdraw(String packetNo, int revision, String typed, boolean sure, Person person) {
        String reason = ActReason.of(typed);
        Optional<PacketProblem> problem =
                ActReason.findProblem(reason, rules.current().book().markings());
        if (problem.isPresent()) {
            return problem.get().code().equals(ActReason.CLASSIFIED)
                    ? new ClassifiedReason()
                    : new NoReason(problem.get());
        } else if (!owners.isOwn(person, packetNo)) {
            return new NotThere();
        } else if (!sure) {
            return new Unconfirmed();
        }
        Withdrawn withdrawn = withdrawals
                .withdraw(packetNo, revision, reason, person.name(), clock.instant())
                .<Withdrawn>map(result -> result instanceof Withdrawals.Result.Done done
                        ? new Done(done.withdrawal())
                        : new Superseded(((Withdrawals.Result.Superseded) result).latest()))
                .orElseGet(NotThere::new);
        log.atInfo()
                .addKeyValue("packetNo", packetNo)
                .addKeyValue("revision", revision)
                .addKeyValue("result", withdrawn.getClass().getSimpleName())
                .log("withdrawn");
        return withdrawn;
    }
}
