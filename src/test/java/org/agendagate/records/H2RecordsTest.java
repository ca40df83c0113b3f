package org.agendagate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2RecordsTest extends RecordsContract {
    @TempDir
    private Path directory;

    @Override
    DataSource freshDatabase() {
        return Databases.migrated(url(), "", "");
    }

    @Test
    void findsEverythingAfterReopeningTheFile() throws SQLException {
        Submission first = submit(packet("一"));
        closeFile();

        Store store = new Store(Databases.migrated(url(), "", ""));
        Ledger ledger = new Ledger(store);
        RuleBookRecords ruleBooks = new RuleBookRecords(store, ledger);
        Records reopened = new Records(store, ledger, ruleBooks);

        assertThat(reopened.listDecisions(PACKET_NO)).containsExactly(first.record());
        assertThat(reopened.findPacket(PACKET_NO, 1)).contains(packet("一").canonicalJson());
        assertThat(ruleBooks.findFiles(RULES.version())).isPresent();
    }

    private String url() {
        return Databases.h2(directory.resolve("agenda-gate"));
    }

    private void closeFile() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
