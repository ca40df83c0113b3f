package org.agendagate;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Drops each connection to an H2 that has closed itself, as it does where it cannot write, a full disk for one. Once none is
 * left, the next opens the file again, and what was committed is there.
 */
final class ClosedDatabase implements SQLExceptionOverride {
    private static final int DATABASE_IS_CLOSED = 90098;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure.getErrorCode() == DATABASE_IS_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
