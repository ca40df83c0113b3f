package org.agendagate.records;

import javax.sql.DataSource;

class PostgresLedgerTest extends LedgerContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
