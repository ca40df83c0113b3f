package org.agendagate.proposals;

import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;

class PostgresProposalsTest extends ProposalsContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
