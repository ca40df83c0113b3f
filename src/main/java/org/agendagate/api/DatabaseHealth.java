package org.agendagate.api;

import org.agendagate.records.DatabaseOutage;
import org.agendagate.records.DatabaseOutage.Underway;
import org.agendagate.records.Store;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether something can be recorded, as far as is known now: it never waits for the database. */
@Component("db")
final class DatabaseHealth implements HealthIndicator {
    private final DatabaseOutage outage;

    DatabaseHealth(Store store) {
        outage = store.outage();
    }

    @Override
    public Health health() {
        Underway underway = outage.underway();
        if (underway != null) {
            return Health.down()
                    .withDetail(
                            "trouble",
                            underway.trouble().zh() + " (" + underway.trouble().en() + ")")
                    .withDetail("sqlState", underway.sqlState())
                    .withDetail("since", underway.since())
                    .build();
        }
        return outage.isUnanswered()
                ? Health.down()
                        .withDetail("trouble", "数据库没有应答 (the database does not answer)")
                        .build()
                : Health.up().build();
    }
}
