package org.agendagate.records;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class H2DocumentTest extends DocumentContract {
    @TempDir
    private Path directory;

    @Override
    DataSource freshDatabase() {
        return Databases.migrated(Databases.h2(directory.resolve("agenda-gate")), "", "");
    }
}
