package org.agendagate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Migrations are numbered in the order in which they came, and a database that is not for this program is refused. */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__([a-z0-9]+(?:_[a-z0-9]+)*)\\.sql");

    /** Those that were numbered by what they were about. From here on each takes the number after the last. */
    private static final List<Integer> BY_AREA = List.of(1, 2, 3, 4, 10, 20, 21, 30, 40, 41, 51, 53, 60);

    @TempDir
    private Path directory;

    /** The databases there are. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    /** Where a database is, as the service and as a test open it. */
    private record Place(String url, String user, String password) {
        List<String> options() {
            return List.of(
                    "--server.port=0",
                    "--agendagate.database=" + url,
                    "--agendagate.database-user=" + user,
                    "--agendagate.database-password=" + password);
        }

        Place in(String schema) {
            return new Place(
                    url + (url.startsWith("jdbc:h2") ? ";SCHEMA=" : "?currentSchema=") + schema, user, password);
        }

        void run(String... statements) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }

    private Place place(Kind kind) {
        if (kind == Kind.H2) {
            return new Place(Databases.h2(directory.resolve("agenda-gate")), "", "");
        }
        PostgresServer server = PostgresServer.shared();
        return new Place(server.freshDatabase(), server.user(), server.password());
    }

    @Test
    void areNumberedOneAfterTheOther() throws IOException {
        Map<Integer, String> migrations = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                assertThat(name.matches())
                        .as("%s is V<number>__<words>.sql", file)
                        .isTrue();
                String before = migrations.put(Integer.parseInt(name.group(1)), name.group(2));
                assertThat(before).as("V%s twice", name.group(1)).isNull();
            }
        }

        List<Integer> numbers = List.copyOf(migrations.keySet());
        assertThat(numbers).startsWith(BY_AREA.toArray(Integer[]::new));
        for (int at = BY_AREA.size(); at < numbers.size(); at++) {
            assertThat(numbers.get(at))
                    .as("the number of a new migration is the last one's and one")
                    .isEqualTo(numbers.get(at - 1) + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void startOnTablesOfThisProgram(Kind kind) {
        Place place = place(kind);
        migrate(place);

        starts(place);
    }

    @ParameterizedTest
    @EnumSource
    void refuseADatabaseOfANewerProgram(Kind kind, CapturedOutput output) throws SQLException {
        Place place = place(kind);
        migrate(place);
        place.run("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " values (999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'x', 1, true)");

        refused(place, output, "made by a newer program", "`V9999 of tomorrow`", "a backup from before it");
    }

    @ParameterizedTest
    @EnumSource
    void refuseTablesOfAnotherProgram(Kind kind, CapturedOutput output) throws SQLException {
        Place place = place(kind);
        place.run("create table invoice (id int)");

        refused(place, output, "tables of another program", "currentSchema=", "SCHEMA=");
    }

    @ParameterizedTest
    @EnumSource
    void refuseTheMigrationsOfAnotherProgram(Kind kind, CapturedOutput output) throws SQLException {
        Place place = place(kind);
        migrate(place);
        place.run("update \"flyway_schema_history\" set \"description\" = 'invoices', \"checksum\" = 1");

        refused(place, output, "tables of another program", "currentSchema=");
    }

    @ParameterizedTest
    @EnumSource
    void startBesideTheTablesOfAnotherProgramInASchemaOfTheirOwn(Kind kind) throws SQLException {
        Place place = place(kind);
        place.run("create table invoice (id int)", "create schema agenda_gate");

        starts(place.in("agenda_gate"));
    }

    @ParameterizedTest
    @EnumSource
    void tellWhichMigrationWasAnotherText(Kind kind, CapturedOutput output) throws SQLException {
        Place place = place(kind);
        migrate(place);
        place.run("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '20'");

        refused(place, output, "another text of `V20 users`", "never edited");
    }

    private static void migrate(Place place) {
        Databases.migrated(place.url(), place.user(), place.password());
    }

    private static void starts(Place place) {
        try (ConfigurableApplicationContext service =
                OfficeClock.serve(place.options().toArray(String[]::new))) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    private static void refused(Place place, CapturedOutput output, String... words) {
        assertThat(AgendaGate.serve(place.options())).isEqualTo(1);
        assertThat(output.getErr())
                .contains(words)
                .doesNotContain("\tat ", "Exception", "could not be brought up to date")
                .containsPattern("(?m)^agenda-gate: the (database|tables) ");
    }
}
