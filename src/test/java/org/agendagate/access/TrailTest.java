package org.agendagate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.agendagate.records.Databases;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-25T01:30:00Z");

    @TempDir
    private Path directory;

    private Ledger ledger;
    private Trail trail;
    private Instant now = BEGINNING;

    @BeforeEach
    void open() {
        Store store = new Store(Databases.open(Databases.h2(directory.resolve("agenda-gate"))));
        ledger = new Ledger(store);
        trail = new Trail(store, ledger, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    @Test
    void putsDownOnceWhoReadsOn() {
        trail.read("legal", "P-1");
        now = BEGINNING.plus(Trail.READS_ON).minusMillis(1);
        trail.read("legal", "P-1");
        assertThat(ledger.list("P-1")).hasSize(1);

        now = BEGINNING.plus(Trail.READS_ON);
        trail.read("legal", "P-1");
        assertThat(ledger.list("P-1")).hasSize(2);
    }

    @Test
    void tellsReadersThingsAndWaysInApart() {
        trail.read("legal", "P-1");
        trail.read("auditor", "P-1");
        trail.read("legal", "P-2");
        trail.loggedIn("legal", "10.0.0.1");
        trail.loggedIn("legal", "10.0.0.2");
        trail.loggedIn("legal", "10.0.0.2");

        assertThat(ledger.list("P-1")).hasSize(2);
        assertThat(ledger.list("P-2")).hasSize(1);
        assertThat(ledger.list("legal")).hasSize(2);
        assertThat(ledger.list("legal").get(1).content()).contains("\"address\":\"10.0.0.2\"");
    }

    @Test
    void putsDownEveryExport() {
        trail.exported("auditor", "ledger");
        now = now.plus(Duration.ofSeconds(1));
        trail.exported("auditor", "ledger");

        assertThat(ledger.list("ledger")).hasSize(2);
    }
}
