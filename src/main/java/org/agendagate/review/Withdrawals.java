package org.agendagate.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.Revisions;
import org.agendagate.records.WithdrawalRecord;

/** Takes packets back, and with them what waits for review of them. */
public final class Withdrawals {
    private final Revisions revisions;
    private final Reviews reviews;

    public Withdrawals(Revisions revisions, Reviews reviews) {
        this.revisions = revisions;
        this.reviews = reviews;
    }

    /** What came of asking. */
    public sealed interface Result {
        /** It is withdrawn, now or since before. */
        record Done(WithdrawalRecord withdrawal) implements Result {}

        /** Only the latest revision is taken back, and that is another. */
        record Superseded(RevisionRecord latest) implements Result {}
    }

    /**
     * Takes {@code revision} of a packet back.
     *
     * @param reason with what no reason may hold looked for
     * @return empty where there is no such packet
     */
    public Optional<Result> withdraw(String packetNo, int revision, String reason, String actor, Instant now) {
        List<RevisionRecord> all = revisions.list(packetNo);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        RevisionRecord latest = all.get(all.size() - 1);
        if (latest.revision() != revision) {
            return Optional.of(new Result.Superseded(latest));
        }
        return Optional.of(new Result.Done(revisions.withdraw(
                packetNo,
                revision,
                reason,
                actor,
                now,
                () -> reviews.ofWithdrawal(packetNo, revision, actor, now, reason))));
    }
}
