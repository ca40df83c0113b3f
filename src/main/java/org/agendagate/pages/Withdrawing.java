package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.agendagate.access.PacketOwners;
import org.agendagate.access.Person;
import org.agendagate.packet.PacketProblem;
import org.agendagate.review.ActReason;
import org.agendagate.review.Withdrawals;
import org.springframework.stereotype.Component;

/** Takes a packet back for the division that submitted it. */
@Component
final class Withdrawing {
    private final PacketOwners owners;
    private final Withdrawals withdrawals;
    private final Clock clock;

    Withdrawing(PacketOwners owners, Withdrawals withdrawals, Clock clock) {
        this.owners = owners;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** What came of it; the words of the page are named after these. */
    enum Result {
        /** It is withdrawn, now or since before. */
        DONE,
        /** There is no reason, or one that is too long or bears control characters. */
        NO_REASON,
        /** The reason bears a classification marking; it goes nowhere. */
        CLASSIFIED,
        UNCONFIRMED,
        /** A later revision has come meanwhile. */
        SUPERSEDED
    }

    Result withdraw(String packetNo, int revision, String typed, boolean sure, Principal user) {
        if (!owners.isOwn(Person.of(user), packetNo)) {
            throw new NoSuchPage();
        }
        String reason = ActReason.of(typed);
        Optional<PacketProblem> problem = ActReason.findProblem(reason);
        if (problem.isPresent()) {
            return problem.get().code().equals(ActReason.CLASSIFIED) ? Result.CLASSIFIED : Result.NO_REASON;
        } else if (!sure) {
            return Result.UNCONFIRMED;
        }
        Withdrawals.Result result = withdrawals
                .withdraw(packetNo, revision, reason, user.getName(), clock.instant())
                .orElseThrow(NoSuchPage::new);
        return result instanceof Withdrawals.Result.Done ? Result.DONE : Result.SUPERSEDED;
    }
}
