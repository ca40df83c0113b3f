package org.agendagate;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.agendagate.records.DatabaseTrouble;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Looks once a second whether the database takes records, so that nobody who asks has to wait for it, and an outage ends
 * without anybody's submission: during one it writes and takes that back, otherwise it asks.
 */
final class OutageWatch implements SmartLifecycle {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Store store;
    private final DataSource database;
    private volatile @Nullable ScheduledExecutorService looking;

    OutageWatch(Store store, DataSource database) {
        this.store = store;
        this.database = database;
    }

    /** Again, too, after it was stopped. */
    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "outage-watch");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                executor.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        looking = executor;
    }

    private void look() {
        store.outage().looking();
        try {
            if (store.outage().underway() == null) {
                store.look();
            } else {
                store.tryWriting();
                store.outage().over();
            }
        } catch (DataAccessException | TransactionException failure) {
            if (store.outage()
                            .note(failure)
                            .filter(DatabaseTrouble.READ_ONLY::equals)
                            .isPresent()
                    && database instanceof HikariDataSource pool
                    && pool.getHikariPoolMXBean() != null) {
                // What opened meanwhile stays read-only too.
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        } finally {
            store.outage().looked();
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService executor = looking;
        if (executor != null) {
            executor.shutdownNow();
        }
        looking = null;
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
