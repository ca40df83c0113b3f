package org.agendagate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;
import org.agendagate.records.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL whose operator let it answer before a commit is on disk. */
@ExtendWith(OutputCaptureExtension.class)
class DatabasePromiseTest {
    private final PostgresServer server = PostgresServer.shared();

    @Test
    void isMadeToWaitForItsDiskAndWarnedOfWhatOnlyItsOperatorCanSet(CapturedOutput output) throws SQLException {
        String url = server.freshDatabase();
        hurry(url);
        Store told = new Store(Databases.migrated(url, server.user(), server.password()));
        assertThat(told.findBrokenPromises()).contains("synchronous_commit");

        try (ConfigurableApplicationContext service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.database=" + url,
                "--agendagate.database-user=" + server.user(),
                "--agendagate.database-password=" + server.password())) {
            assertThat(service.getBean(JdbcClient.class)
                            .sql("select current_setting('synchronous_commit')")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
            List<String> left = service.getBean(Store.class).findBrokenPromises();
            assertThat(left).doesNotContain("synchronous_commit");
            // The embedded server of tests is set to lose everything; a server from an image is not.
            assertThat(output.getAll().contains("the database may lose what it said was committed"))
                    .isEqualTo(!left.isEmpty());
            left.forEach(setting -> assertThat(output.getAll()).contains(setting));
        }
    }

    private void hurry(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter database " + url.substring(url.lastIndexOf('/') + 1) + " set synchronous_commit = off");
        }
    }
}
