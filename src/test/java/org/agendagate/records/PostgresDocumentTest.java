package org.agendagate.records;

import javax.sql.DataSource;

class PostgresDocumentTest extends DocumentContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
