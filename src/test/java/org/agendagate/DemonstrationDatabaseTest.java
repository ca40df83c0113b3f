package org.agendagate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/** Which database a demonstration has, and that nothing else gets it. */
class DemonstrationDatabaseTest {
    private static final String SETTING = "agendagate.database";
    private static final String USUAL = "jdbc:h2:file:./data/agenda-gate;MODE=PostgreSQL";

    @TempDir
    private Path directory;

    @Test
    void isAnotherFileThanTheOffices() {
        assertThat(databaseWhere(Map.of())).isEqualTo("jdbc:h2:file:./data/demonstration;MODE=PostgreSQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agendagate.demonstration", "agendagate.demonstration.data", "agendagate.local-users"})
    void isTheOfficesWhereNothingIsMadeUp(String setting) {
        assertThat(databaseWhere(Map.of(setting, "false"))).isEqualTo(USUAL);
    }

    @Test
    void isTheOneThatIsNamed() {
        String named = "jdbc:h2:file:/srv/gate;MODE=PostgreSQL";

        assertThat(databaseWhere(Map.of(SETTING, named))).isEqualTo(named);
    }

    @Test
    void isTheOneOfBeforeWhereThereIsOne() throws IOException {
        Files.createFile(directory.resolve("agenda-gate.mv.db"));

        assertThat(databaseWhere(Map.of())).isEqualTo(USUAL);
    }

    private String databaseWhere(Map<String, Object> given) {
        try (StaticApplicationContext context = new StaticApplicationContext()) {
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource(
                    "defaults",
                    Map.of(
                            SETTING,
                            USUAL,
                            "agendagate.demonstration",
                            "true",
                            "agendagate.demonstration.data",
                            "true",
                            "agendagate.local-users",
                            "true")));
            sources.addFirst(new MapPropertySource("given", given));
            new DemonstrationDatabase(directory.resolve("agenda-gate.mv.db")).initialize(context);
            return String.valueOf(context.getEnvironment().getProperty(SETTING));
        }
    }
}
