package org.agendagate.review;

import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;

class PostgresReviewsTest extends ReviewsContract {
    @Override
    DataSource freshDatabase() {
        PostgresServer server = PostgresServer.shared();
        return Databases.migrated(server.freshDatabase(), server.user(), server.password());
    }
}
