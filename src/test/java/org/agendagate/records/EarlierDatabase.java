package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases as the build before editions wrote them; their README says how they were made. */
public final class EarlierDatabase {
    /** The rule book that came with that build. */
    public static final String SHIPPED = "sha256:4c3fa93914defdede91570b5177c1e560f4fe469dacd77d8813254d1219b6b3b";

    private EarlierDatabase() {}

    public static void loadH2(String url) {
        load("h2", url, "", "");
    }

    public static void loadPostgres(String url, String user, String password) {
        load("postgresql", url, user, password);
    }

    /** Its own connection: the script of PostgreSQL leaves it without a schema to look in. */
    private static void load(String kind, String url, String user, String password) {
        try (Connection connection = new DriverManagerDataSource(url, user, password).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script(kind));
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot load the earlier database of " + kind, failure);
        }
    }

    private static String script(String kind) {
        String name = "edition-1/" + kind + ".sql.gz";
        try (InputStream file =
                new GZIPInputStream(Objects.requireNonNull(EarlierDatabase.class.getResourceAsStream(name), name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
