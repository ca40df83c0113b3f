package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.history.History;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.Packets;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleFiles;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The grants that the documentation names, given to a role of their own. */
class PostgresLeastRightsTest {
    private static final RuleFiles RULES = RuleFiles.of(Map.of("a.drl", new byte[] {1}));
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-09-26T09:30:00.123+08:00");
    private DataSource service;

    @BeforeEach
    void grant() throws SQLException, IOException {
        PostgresServer server = PostgresServer.shared();
        String url = server.freshDatabase();
        String role = "gate_" + url.substring(url.lastIndexOf('_') + 1);
        DataSource owner = Databases.migrated(url, server.user(), server.password());
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + role + " login password 'least'");
            statement.execute(grants().replace("agenda_gate", role));
        }
        service = new DriverManagerDataSource(url, role, "least");
    }

    @Test
    void letTheServiceStartAndRecord() {
        assertThat(Flyway.configure().dataSource(service).load().migrate().migrationsExecuted)
                .isZero();
        Store store = new Store(service);
        Ledger ledger = new Ledger(store);
        RuleBookRecords ruleBooks = new RuleBookRecords(store, ledger);
        ReadPacket packet = packet();

        ruleBooks.goLive(RULES, AT.toInstant(), "shipped", "service");
        Submission submission = new Submissions(new Records(store, ledger, ruleBooks))
                .submit(
                        new Handing(packet, RULES, "clerk", "key"),
                        () -> new Judged(
                                History.none(),
                                PacketDecision.of(
                                        packet, History.none(), RULES.version(), Edition.newest(), AT, List.of())));
        new Revisions(store, ledger).withdraw(packet.packet().packetNo(), 1, "材料需补充", "clerk", AT.toInstant());

        assertThat(submission).isInstanceOf(Submission.Recorded.class);
        assertThat(Verification.verify(new StoredLedger(store), null, seq -> {}).flaw())
                .isNull();
    }

    @Test
    void areAskedForAsStatementsWhereTheyAreNotGiven() throws SQLException {
        PostgresServer server = PostgresServer.shared();
        String url = server.freshDatabase();
        String role = "new_" + url.substring(url.lastIndexOf('_') + 1);
        DataSource owner = Databases.migrated(url, server.user(), server.password());
        execute(owner, "revoke usage on schema public from public", "create role " + role + " login password 'least'");
        Store store = new Store(new DriverManagerDataSource(url, role, "least"));

        List<String> statements = store.findMissingGrants();
        execute(owner, statements.toArray(String[]::new));

        assertThat(statements.get(0)).isEqualTo("grant usage on schema public to " + role + ";");
        assertThat(statements)
                .hasSize(4)
                .anyMatch(statement -> statement.startsWith("grant select, insert on public."));
        assertThat(store.findMissingGrants()).isEmpty();
    }

    @Test
    void areAllThatIsNeeded() {
        assertThat(new Store(service).findMissingGrants()).isEmpty();
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void letNothingBeChangedOrTakenAway() {
        Set<String> tables = Table.all(service).keySet();
        assertThat(tables).contains("packet", "decision", "ledger", "flyway_schema_history");
        for (String table : tables) {
            if (!Grants.CHANGING.contains(table)) {
                refuses("update " + table + " set " + column(table) + " = null");
                refuses("delete from " + table);
            }
            refuses("truncate " + table);
            refuses("drop table " + table);
        }
        refuses("create table another (id integer)");
    }

    /** Any that PostgreSQL does not number itself. */
    private String column(String table) {
        return new Store(service)
                .jdbc()
                .sql("""
                    select column_name from information_schema.columns
                    where table_schema = 'public' and table_name = ? and is_identity = 'NO'
                    order by ordinal_position
                    fetch first 1 row only
                    """)
                .param(table)
                .query(String.class)
                .single();
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = service.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
    }

    private static ReadPacket packet() {
        String canonical = CanonicalJson.of(Packets.regularJson().toString());
        return new ReadPacket(Packets.regular(), canonical, CanonicalJson.digest(canonical));
    }

    private static String grants() throws IOException {
        try (InputStream file = Store.class.getResourceAsStream("postgres-grants.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
