package org.agendagate;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Drops the sessions of a PostgreSQL that is only read any more, as after a failover: each stays so for as long as it lives,
 * also once the database can be written again. Where one is, all are.
 */
final class LeftPrimary implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";

    private final HikariDataSource pool;

    LeftPrimary(HikariDataSource pool) {
        this.pool = pool;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (!READ_ONLY.equals(failure.getSQLState())) {
            return Override.CONTINUE_EVICT;
        }
        HikariPoolMXBean sessions = pool.getHikariPoolMXBean();
        if (sessions != null) {
            sessions.softEvictConnections();
        }
        return Override.MUST_EVICT;
    }
}
