package org.agendagate.access;

import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;

class PostgresUserDeskTest extends UserDeskContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
