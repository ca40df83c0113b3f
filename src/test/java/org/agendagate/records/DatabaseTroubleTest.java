package org.agendagate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTroubleTest {
    @ParameterizedTest
    @CsvSource({
        "53100, DISK_FULL",
        "53300, TOO_MANY_CLIENTS",
        "53200, SHORT_OF_RESOURCES",
        "25006, READ_ONLY",
        "57P01, STARTING",
        "57P03, STARTING",
        "57014, SLOW",
        "28P01, REFUSED",
        "08006, SILENT",
        "08001, SILENT",
        "90098, SILENT"
    })
    void isToldByTheState(String state, DatabaseTrouble trouble) {
        SQLException failure = new SQLException("said", state);
        SQLException pool = new SQLTransientConnectionException("timed out", "", failure);

        assertThat(DatabaseTrouble.of(failure)).contains(trouble);
        assertThat(DatabaseTrouble.of(new DataAccessResourceFailureException("no", pool)))
                .contains(trouble);
        assertThat(DatabaseTrouble.stateOf(pool)).isEqualTo(state);
    }

    @Test
    void isToldThoughTheConnectionWasDroppedBeforeTheRollback() {
        TransactionSystemException rollback =
                new TransactionSystemException("no rollback", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("no", new SQLException("no", "25006")));

        assertThat(DatabaseTrouble.of(rollback)).contains(DatabaseTrouble.READ_ONLY);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42P01", "22001"})
    void isNoneWhereTheDatabaseAnswered(String state) {
        assertThat(DatabaseTrouble.of(new IllegalStateException(new SQLException("said", state))))
                .isEmpty();
    }

    @Test
    void isSilenceWhereThePoolGetsNoConnection() {
        assertThat(DatabaseTrouble.of(new SQLTransientConnectionException("timed out")))
                .contains(DatabaseTrouble.SILENT);
    }
}
