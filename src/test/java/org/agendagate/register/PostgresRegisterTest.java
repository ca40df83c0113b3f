package org.agendagate.register;

import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;

class PostgresRegisterTest extends RegisterContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
