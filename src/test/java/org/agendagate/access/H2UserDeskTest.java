package org.agendagate.access;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.io.TempDir;

class H2UserDeskTest extends UserDeskContract {
    @TempDir
    private Path directory;

    @Override
    DataSource freshDatabase() {
        return Databases.migrated(Databases.h2(directory.resolve("agenda-gate")), "", "");
    }
}
