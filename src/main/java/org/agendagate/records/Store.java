package org.agendagate.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database that records are in: its statements, and transactions that are on disk when they return.
 *
 * <p>PostgreSQL forces a commit to disk by itself, unless it is set not to ({@link #findBrokenPromises}). H2 hands it to
 * the operating system ({@code WRITE_DELAY=0}), which survives the end of the process but not of the machine;
 * {@link #force} does the rest.
 */
public final class Store {
    /** A statement that takes longer is given up: the caller hears of it and asks again. */
    private static final int TIMEOUT_SECONDS = 10;

    private static final int PROBE = 256 << 10;

    private final DataSource database;
    private final JdbcTemplate statements;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RowWriter writer;
    private final boolean h2;
    private final DatabaseOutage outage = new DatabaseOutage();

    /** The database must be there and migrated. */
    public Store(DataSource database) {
        this.database = database;
        h2 = isH2(database);
        statements = new JdbcTemplate(database);
        statements.setQueryTimeout(TIMEOUT_SECONDS);
        jdbc = JdbcClient.create(statements);
        writer = new RowWriter(statements, h2);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Statements; within {@link #write} they are part of its transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Does {@code work} wholly or not at all, and returns when it is on disk. */
    public <T> T write(Supplier<T> work) {
        try {
            T done = transaction.execute(status -> work.get());
            force();
            outage.over();
            return done;
        } catch (DataAccessException | TransactionException failure) {
            outage.note(failure);
            throw failure;
        }
    }

    /** As {@link #write(Supplier)}. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Writes {@code rows} as part of the transaction under way.
     *
     * @throws org.springframework.dao.DuplicateKeyException where one of them is there
     */
    public void add(NewRows rows) {
        writer.write(rows);
    }

    /** Returns when all that is committed is on disk. */
    public void force() {
        if (h2) {
            jdbc.sql("checkpoint sync").update();
        }
    }

    /** The settings by which the database says that something is committed before it is on disk. */
    public List<String> findBrokenPromises() {
        return h2 ? List.of() : jdbc.sql("""
            select name from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name
            """).query(String.class).list();
    }

    /** What the owner of the tables must still let the service do, as statements for PostgreSQL. */
    public List<String> findMissingGrants() {
        return h2 ? List.of() : new Grants(jdbc).missing();
    }

    /** Whether the database takes records. */
    public DatabaseOutage outage() {
        return outage;
    }

    /**
     * Sees that something could be recorded, cheaply.
     *
     * @throws DataAccessException where it could not
     */
    public void look() {
        String readOnly = h2
                ? jdbc.sql("select 'off' from ledger_lock").query(String.class).single()
                : jdbc.sql(
                                "select case when pg_is_in_recovery() then 'on' else current_setting('transaction_read_only') end")
                        .query(String.class)
                        .single();
        if (readOnly.equals("on")) {
            throw new DataAccessResourceFailureException("read only", new SQLException("read only", "25006"));
        }
    }

    /**
     * Writes as a submission does, more than one would, and takes it back: a full disk takes little for longer.
     *
     * @throws DataAccessException where it could not
     */
    public void tryWriting() {
        byte[] much = new byte[PROBE];
        Random random = new Random();
        random.nextBytes(much);
        // So that two instances do not wait for each other.
        String name = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into ledger (seq, recorded_at, kind, actor, subject, content, digest, previous, hash)"
                            + " values (?, current_timestamp, 'PROBE', 'service', '', ?, '', ?, ?)")
                    .params(-1 - random.nextInt(Integer.MAX_VALUE), much, name, name)
                    .update();
        });
    }

    DataSource database() {
        return database;
    }

    JdbcTemplate statements() {
        return statements;
    }

    boolean h2() {
        return h2;
    }

    private static boolean isH2(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot reach the database: " + failure.getMessage(), failure);
        }
    }
}
