package org.agendagate.api;

import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells which rule book serves. */
@Component("rules")
final class RulesHealth implements HealthIndicator {
    private final LiveRuleBook rules;

    RulesHealth(LiveRuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        Live live = rules.current();
        return Health.up()
                .withDetail("state", "LIVE")
                .withDetail("version", live.book().version())
                .withDetail("since", live.since())
                .build();
    }
}
