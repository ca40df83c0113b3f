package org.agendagate.api;

import java.time.Clock;
import java.util.List;
import org.agendagate.language.Problem;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.reload.Publishing;
import org.agendagate.rules.RuleBook;
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

    /** So many days before a year begins its calendar should be there. */
    private static final int DAYS_AHEAD = 60;

    private final LiveRuleBook rules;
    private final Publishing publishing;
    private final Clock clock;

    RulesHealth(LiveRuleBook rules, Publishing publishing, Clock clock) {
        this.rules = rules;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Standing standing = rules.standing();
        Health.Builder health = Health.up()
                .withDetail("state", standing.live().isBarred() ? "BARRED" : standing.isStale() ? "STALE" : "LIVE")
                .withDetail("version", standing.live().book().version())
                .withDetail("since", standing.live().since())
                .withDetail("from", standing.live().from())
                .withDetail("publishing", publishing.word())
                .withDetail("warnings", warnings(standing));
        List<String> calendars = calendars(standing.live().book());
        if (!calendars.isEmpty()) {
            health.withDetail("calendars", calendars);
        }
        LiveRuleBook.Waiting waiting = rules.waiting();
        if (waiting != null) {
            health.withDetail("waiting", waiting.files().version())
                    .withDetail("waitingSince", waiting.since())
                    .withDetail("waitingOpens", waiting.openings().size());
        }
        LiveRuleBook.Failure failure = rules.failure();
        if (failure != null) {
            health.withDetail("failedRules", failure.rules()).withDetail("failedAt", failure.at());
        }
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

    private static long warnings(Standing standing) {
        return standing.live().warnings().stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .count();
    }

    /** Years that begin soon and have no calendar, or one that is not official yet. */
    private List<String> calendars(RuleBook book) {
        return book.doubtfulYears(clock.instant(), DAYS_AHEAD).stream()
                .map(year -> year.provisional()
                        ? year.year() + "年工作日历为暂定，请按国务院办公厅通知更新 (provisional)"
                        : year.year() + "年工作日历缺少，请按国务院办公厅通知补充 (missing)")
                .toList();
    }
}
