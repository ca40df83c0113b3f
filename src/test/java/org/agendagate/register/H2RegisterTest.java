package org.agendagate.register;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.io.TempDir;

class H2RegisterTest extends RegisterContract {
    @TempDir
    private Path directory;

    @Override
    DataSource freshDatabase() {
        return Databases.migrated(Databases.h2(directory.resolve("agenda-gate")), "", "");
    }
}
