package org.agendagate.records;

import javax.sql.DataSource;

class PostgresHistoriesTest extends HistoriesContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
