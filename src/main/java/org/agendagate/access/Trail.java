package org.agendagate.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;

/**
 * Puts into the ledger what leaves no record of its own: who logged in, who read and who exported what.
 *
 * <p>Whoever reads the same again within the hour reads on: a page that asks every few seconds would fill the ledger and
 * say nothing new.
 */
public final class Trail {
    static final Duration READS_ON = Duration.ofHours(1);

    private static final int KEPT = 10_000;

    private final Store store;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<Reading, Instant> readings = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Instant> eldest) {
            return size() > KEPT;
        }
    };

    Trail(Store store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** {@code actor} is about to see {@code subject}: a packet number, the id of a decision, the digest of a document. */
    public void read(String actor, String subject) {
        once("READ", actor, subject, Map.of());
    }

    /** {@code actor} is about to take records out, {@code subject} saying which. */
    public void exported(String actor, String subject) {
        append("EXPORT", actor, subject, Map.of());
    }

    /** {@code actor} came in from {@code address}. */
    void loggedIn(String actor, String address) {
        once("LOGIN", actor, actor, Map.of("address", address));
    }

    private void once(String kind, String actor, String subject, Map<String, Object> content) {
        Reading reading = new Reading(kind, actor, subject, content);
        Instant now = clock.instant();
        if (!isGoingOn(reading, now)) {
            append(kind, actor, subject, content);
            begin(reading, now);
        }
    }

    private boolean isGoingOn(Reading reading, Instant now) {
        synchronized (readings) {
            Instant begun = readings.get(reading);
            return begun != null && begun.plus(READS_ON).isAfter(now);
        }
    }

    private void begin(Reading reading, Instant now) {
        synchronized (readings) {
            readings.remove(reading);
            readings.put(reading, now);
        }
    }

    private void append(String kind, String actor, String subject, Map<String, Object> content) {
        store.write(() -> ledger.append(new Act(kind, actor, clock.instant(), subject, content, List.of())));
    }

    private record Reading(String kind, String actor, String subject, Map<String, Object> content) {}
}
