package org.agendagate.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database takes records, as the last who tried found. The log has the beginning and the end of an outage, each
 * once, and never a database's message, which may quote what was to be recorded.
 */
public final class DatabaseOutage {
    private static final Logger log = LoggerFactory.getLogger(DatabaseOutage.class);

    private static final Duration LONG = Duration.ofSeconds(2);

    private @Nullable Underway underway;
    /** Since when somebody waits who looks; 0 where nobody does. */
    private long lookingSince;

    /**
     * An outage that goes on.
     *
     * @param sqlState empty where none was told
     */
    public record Underway(DatabaseTrouble trouble, String sqlState, Instant since) {}

    /** Takes note of a failure; returns the database's trouble, empty where {@code failure} is none of the database's. */
    public synchronized Optional<DatabaseTrouble> note(Throwable failure) {
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
        trouble.filter(DatabaseTrouble::isOutage)
                .ifPresent(outage -> begin(outage, DatabaseTrouble.stateOf(failure), classes(failure)));
        return trouble;
    }

    private void begin(DatabaseTrouble trouble, String state, List<String> classes) {
        if (underway != null) {
            return;
        }
        underway = new Underway(trouble, state, Instant.now());
        log.atError()
                .addKeyValue("sqlState", state)
                .addKeyValue("trouble", trouble)
                .addKeyValue("since", underway.since())
                .addKeyValue("failure", classes)
                .log("nothing can be recorded: {} ({})", trouble.en(), trouble.zh());
    }

    /** Something was written just now. */
    public synchronized void over() {
        Underway before = underway;
        if (before != null) {
            log.atWarn()
                    .addKeyValue("sqlState", before.sqlState())
                    .addKeyValue("since", before.since())
                    .addKeyValue(
                            "seconds",
                            Duration.between(before.since(), Instant.now()).toSeconds())
                    .log("the database takes records again (数据库已恢复)");
        }
        underway = null;
    }

    public synchronized @Nullable Underway underway() {
        return underway;
    }

    public synchronized void looking() {
        lookingSince = System.nanoTime() | 1;
    }

    public synchronized void looked() {
        lookingSince = 0;
    }

    /** Whether the database owes an answer for so long that nothing can be recorded in time. */
    public synchronized boolean isUnanswered() {
        return lookingSince != 0 && System.nanoTime() - lookingSince > LONG.toNanos();
    }

    private static List<String> classes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .toList();
    }
}
