package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.agendagate.packet.SecrecyMarks;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.Revisions;
import org.agendagate.review.Reviews;
import org.springframework.stereotype.Component;

/** Takes a packet back for whoever submitted it. */
@Component
final class Withdrawing {
    private static final int LONGEST_REASON = 2000;

    private final Papers papers;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Clock clock;

    Withdrawing(Papers papers, Revisions revisions, Reviews reviews, Clock clock) {
        this.papers = papers;
        this.revisions = revisions;
        this.reviews = reviews;
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
        List<RevisionRecord> all = papers.list(packetNo, user).isEmpty() ? List.of() : revisions.list(packetNo);
        if (all.isEmpty()) {
            throw new NoSuchPage();
        }
        String reason = typed.strip().replace("\r\n", "\n");
        if (SecrecyMarks.in(reason)) {
            return Result.CLASSIFIED;
        } else if (reason.isEmpty()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(letter -> letter != '\n' && Character.isISOControl(letter))) {
            return Result.NO_REASON;
        } else if (!sure) {
            return Result.UNCONFIRMED;
        } else if (all.get(all.size() - 1).revision() != revision) {
            return Result.SUPERSEDED;
        }
        Instant now = clock.instant();
        String actor = user.getName();
        revisions.withdraw(
                packetNo,
                revision,
                reason,
                actor,
                now,
                () -> reviews.ofWithdrawal(packetNo, revision, actor, now, reason));
        return Result.DONE;
    }
}
