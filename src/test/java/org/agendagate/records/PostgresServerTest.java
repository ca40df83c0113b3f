package org.agendagate.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private final PostgresServer server = PostgresServer.shared();

    @Test
    void givesARealPostgres() throws SQLException {
        assertThat(read(server.freshDatabase(), "select version()")).startsWith("PostgreSQL 15.");
    }

    @Test
    void givesEveryFreshDatabaseAnotherName() {
        assertThat(server.freshDatabase()).isNotEqualTo(server.freshDatabase());
    }

    @Test
    void keepsFreshDatabasesApart() throws SQLException {
        String one = server.freshDatabase();
        String other = server.freshDatabase();

        run(one, "create table packet (packet_no text)");

        assertThat(read(one, "select count(*) from packet")).isEqualTo("0");
        assertThatThrownBy(() -> read(other, "select count(*) from packet"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"packet\" does not exist");
    }

    @Test
    void sortsTextsByCodePointWhateverTheServersLocale() throws SQLException {
        String sorted =
                "select string_agg(word, ' ' order by word) from (values ('办'), ('a'), ('B'), ('一')) as t (word)";

        assertThat(read(server.freshDatabase(), sorted)).isEqualTo("B a 一 办");
    }

    private void run(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String url, String query) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, server.user(), server.password());
    }
}
