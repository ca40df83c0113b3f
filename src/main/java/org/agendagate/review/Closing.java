package org.agendagate.review;

import java.time.Instant;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Review;
import org.jspecify.annotations.Nullable;

/**
 * What closed an entry.
 *
 * @param actor who did: the reviewer; for what a revision or a withdrawal closes, who handed that in
 * @param carriedFrom the revision whose clearance holds here too; {@code null} where the act was about this entry
 * @param decision id of the decision it made; {@code null} where it made none
 */
public record Closing(
        Kind kind,
        String actor,
        Instant at,
        String reason,
        @Nullable Integer carriedFrom,
        @Nullable String decision) {
    /** How an entry ends. */
    public enum Kind {
        CLEARED(Review.Result.CLEARED),
        UPHELD(Review.Result.UPHELD),
        /** A later revision took the place of this one. */
        SUPERSEDED(null),
        WITHDRAWN(null);

        private final Review.@Nullable Result result;

        Kind(Review.@Nullable Result result) {
            this.result = result;
        }

        static Kind of(Review.Result result) {
            return valueOf(result.name());
        }
    }

    /** What the decision tells of it; {@code null} where nobody reviewed. */
    @Nullable
    Review review(Desk desk) {
        return kind.result == null
                ? null
                : new Review(kind.result, desk.name(), at.atZone(Facts.ZONE).toOffsetDateTime(), reason, carriedFrom);
    }
}
