package org.agendagate.api;

import org.agendagate.language.Problem;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells which rule book serves; a refused edit makes it STALE and not down, for the gate decides as before. A rule book
 * in force that this program refuses is BARRED: it is shown, and no packet is taken in.
 */
@Component("rules")
final class RulesHealth implements HealthIndicator {
    private static final int TOLD = 20;

    private final LiveRuleBook rules;

    RulesHealth(LiveRuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        Standing standing = rules.standing();
        Health.Builder health = Health.up()
                .withDetail("state", standing.live().isBarred() ? "BARRED" : standing.isStale() ? "STALE" : "LIVE")
                .withDetail("version", standing.live().book().version())
                .withDetail("since", standing.live().since())
                .withDetail("from", standing.live().from())
                .withDetail("warnings", standing.live().warnings().size());
        Refused refused = standing.refused();
        if (refused != null) {
            health.withDetail("refusedAt", refused.at())
                    .withDetail("problems", refused.problems().size())
                    .withDetail(
                            "firstProblems",
                            refused.problems().stream()
                                    .limit(TOLD)
                                    .map(Problem::toString)
                                    .toList());
        }
        return health.build();
    }
}
