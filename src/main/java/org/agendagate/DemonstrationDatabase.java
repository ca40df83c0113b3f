package org.agendagate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a demonstration a database of its own where none is named. One that an earlier program left at the usual place is
 * used on: it holds what somebody handed in.
 */
final class DemonstrationDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String SETTING = "agendagate.database";
    private static final String USUAL = "jdbc:h2:file:./data/agenda-gate;";
    private static final String OWN = "jdbc:h2:file:./data/demonstration;";
    private static final Path USUAL_FILE = Path.of("data", "agenda-gate.mv.db");

    private final Path usualFile;

    DemonstrationDatabase() {
        this(USUAL_FILE);
    }

    /** @param usualFile where an earlier program left its records */
    DemonstrationDatabase(Path usualFile) {
        this.usualFile = usualFile;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String database = environment.getProperty(SETTING, "");
        if (database.startsWith(USUAL) && demonstrates(environment) && !Files.exists(usualFile)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "demonstration", Map.of(SETTING, OWN + database.substring(USUAL.length()))));
        }
    }

    private static boolean demonstrates(ConfigurableEnvironment environment) {
        return isTrue(environment, "agendagate.demonstration")
                && isTrue(environment, "agendagate.demonstration.data")
                && isTrue(environment, "agendagate.local-users");
    }

    private static boolean isTrue(ConfigurableEnvironment environment, String setting) {
        return environment.getProperty(setting, Boolean.class, false);
    }
}
