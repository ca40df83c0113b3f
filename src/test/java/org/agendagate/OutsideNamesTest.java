package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agendagate.access.Role;
import org.agendagate.decision.DeclaredOnly;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Vocabulary;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.findings.Waived;
import org.agendagate.findings.Wording;
import org.agendagate.reading.PacketSchema;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names that somebody outside the program uses: rule files facts and fields, callers the JSON of packets and decisions and
 * the doors, operators settings, logs and tables. Code may move and names be added; what stands in {@code
 * outside-names.txt} stays.
 */
class OutsideNamesTest {
    private static final List<Class<? extends Record>> DECISION = List.of(
            PacketDecision.class,
            ItemDecision.class,
            DeclaredOnly.class,
            Finding.class,
            Wording.class,
            Authority.class,
            Evidence.class,
            Review.class,
            Waived.class);

    private static final Pattern LOGGED =
            Pattern.compile("(addKeyValue|\\.log|\\blog\\.(?:info|warn|error))\\(\\s*\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void stayAsTheyAre() throws IOException, SQLException {
        Set<String> names = new TreeSet<>();
        Vocabulary.published()
                .types()
                .forEach(type -> type.fields()
                        .forEach(field -> names.add("fact " + type.name() + "." + field.name() + " " + field.kind())));
        for (Class<? extends Record> part : DECISION) {
            for (RecordComponent component : part.getRecordComponents()) {
                names.add("decision " + part.getSimpleName() + "." + component.getName());
            }
        }
        addPacket(names);
        addDoors(names);
        addSettings(names);
        addColumns(names);
        addLogged(names);

        assertThat(names)
                .containsAll(resource(OutsideNamesTest.class, "outside-names.txt")
                        .lines()
                        .toList());
    }

    private static void addPacket(Set<String> names) {
        JsonNode schema = JsonMapper.shared().readTree(PacketSchema.published().text());
        schema.path("properties").propertyNames().forEach(name -> names.add("packet " + name));
        schema.path("$defs")
                .properties()
                .forEach(definition -> definition
                        .getValue()
                        .path("properties")
                        .propertyNames()
                        .forEach(name -> names.add("packet " + definition.getKey() + "." + name)));
    }

    private static void addDoors(Set<String> names) throws IOException {
        resource(Role.class, "doors.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .forEach(door -> names.add("door " + door[0] + " " + door[1]));
    }

    private static void addSettings(Set<String> names) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Objects.requireNonNull(yaml.getObject()).stringPropertyNames().stream()
                .filter(name -> name.startsWith("agendagate."))
                .forEach(name -> names.add("setting " + name));
    }

    private void addColumns(Set<String> names) throws SQLException {
        try (Connection connection =
                        Databases.open(Databases.h2(folder.resolve("names"))).getConnection();
                ResultSet column = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (column.next()) {
                names.add("column "
                        + (column.getString("TABLE_NAME") + "." + column.getString("COLUMN_NAME"))
                                .toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void addLogged(Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher logged = LOGGED.matcher(Files.readString(file));
                while (logged.find()) {
                    names.add(
                            (logged.group(1).equals("addKeyValue") ? "log field " : "log message ") + logged.group(2));
                }
            }
        }
    }

    private static String resource(Class<?> beside, String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
