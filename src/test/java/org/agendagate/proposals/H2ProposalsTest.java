package org.agendagate.proposals;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.io.TempDir;

class H2ProposalsTest extends ProposalsContract {
    @TempDir
    private Path directory;

    @Override
    DataSource freshDatabase() {
        return Databases.migrated(Databases.h2(directory.resolve("agenda-gate")), "", "");
    }
}
