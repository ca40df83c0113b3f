package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Names of settings, right, nearly right and other programs'. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {
    private static final Pattern READ = Pattern.compile("\"\\$\\{agendagate\\.([a-z.-]+)");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "agendagate.databse, agendagate.database",
        "agendagate-database, agendagate.database",
        "agendgate.database, agendagate.database",
        "agendagate.data.base, agendagate.database",
        "agendagate.database.user, agendagate.database-user",
        "agendagate.proxy[0], agendagate.proxy",
        "agendagate.demonstraton, agendagate.demonstration",
        "AGENDAGATE.office.nam, agendagate.office.name",
        "agendagate.documents.bigest, agendagate.documents.largest"
    })
    void refusesWhatIsNoSettingWithTheNearest(String name, String nearest) {
        assertThatThrownBy(() -> check(Map.of(name, "x"), Map.of()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("`" + name + "`")
                .hasMessageContaining("`" + nearest + "`")
                .hasMessageContaining("where it stands");
    }

    @Test
    void refusesWhatIsNearToNothing() {
        assertThatThrownBy(() -> check(Map.of("agendagate.zookeeper", "x"), Map.of()))
                .hasMessageContaining("`agendagate.zookeeper`")
                .hasMessageNotContaining("is near");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agendagate.database",
                "agendagate.databaseUser",
                "agendagate.database_user",
                "agendagate.issuer.uri",
                "AGENDAGATE.PROXY",
                "server.port",
                "agent.gate",
                "java.vendor"
            })
    void takesSettingsAndWhatIsNotTheGates(String name) {
        assertThatCode(() -> check(Map.of(name, ""), Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENDAGATE_DATABSE, AGENDAGATE_DATABASE",
        "AGENDA_GATE_DATABASE, AGENDAGATE_DATABASE",
        "AGENDGATE_DATABASE, AGENDAGATE_DATABASE",
        "AGENDAGATE_DATABASE_PASWORD, AGENDAGATE_DATABASE_PASSWORD",
        "AGENDAGATE_DEMONSTRATON, AGENDAGATE_DEMONSTRATION"
    })
    void refusesAVariableThatIsNearlyAGraveSetting(String name, String nearest) {
        assertThatThrownBy(() -> check(Map.of(), Map.of(name, "x")))
                .hasMessageContaining("`" + name + "`")
                .hasMessageContaining("`" + nearest + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENDAGATE_RULEZ", "AGENDAGATE_COLOUR", "AGENDAGATE_DB_NAME"})
    void warnsOfAnotherVariable(String name, CapturedOutput output) {
        check(Map.of(), Map.of(name, "x"));

        assertThat(output.getAll()).contains("`" + name + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGENDAGATE_DATABASE",
                "AGENDAGATE_DATABASE_USER",
                "AGENDAGATE_DATABASEUSER",
                "agendagate_database",
                "AGENDAGATE_OFFICE_NAME",
                "AGENDAGATE_ISSUER_CLIENTID",
                "AGENDAGATE_TEST_POSTGRES",
                "AGENDAGATE_PORT",
                "AGENDAGATE_SERVICE_HOST",
                "AGENDA_GATE_SERVICE_PORT_HTTP",
                "AGENDAGATE_PORT_8080_TCP_ADDR",
                "AGENDAGATE_DATABASE_SERVICE_HOST",
                "AGENDA_GATE_DATABASE_PORT_5432_TCP",
                "JAVA_HOME"
            })
    void saysNothingOfVariablesThatAreSettingsOrAnOrchestrators(String name, CapturedOutput output) {
        check(Map.of(), Map.of(name, ""));

        assertThat(output.getAll()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agendagate.rules", "agendagate.samples"})
    void refusesADirectoryThatIsNotThere(String setting) {
        String nowhere = directory.resolve("nowhere").toString();

        assertThatThrownBy(() -> check(Map.of(setting, nowhere), Map.of()))
                .hasMessageContaining(setting)
                .hasMessageContaining(nowhere);
    }

    @Test
    void knowsWhatTheProgramReadsAndTheReadmeNames() throws IOException {
        TreeSet<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> READ.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(read::add);
        }
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties defaults = Objects.requireNonNull(yaml.getObject());
        read.addAll(defaults.stringPropertyNames().stream()
                .filter(name -> name.startsWith("agendagate."))
                .map(name -> name.substring("agendagate.".length()))
                .collect(Collectors.toSet()));
        String readme = text(Path.of("README.md"));

        assertThat(KnownSettings.shipped().names()).containsExactlyInAnyOrderElementsOf(read);
        assertThat(read)
                .allSatisfy(name -> assertThat(readme)
                        .containsAnyOf(
                                "`agendagate." + name + "`", "`…." + name.substring(name.lastIndexOf('.') + 1) + "`"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void check(Map<String, Object> given, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addFirst(new MapPropertySource("where it stands", given));
        new SettingsCheck(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
