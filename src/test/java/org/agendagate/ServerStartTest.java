package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Databases;
import org.agendagate.records.LiveRecord;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.Rehearsal;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ServerStartTest {
    @TempDir
    private Path directory;

    @Test
    void saysWhichPlaceOfTheRulesToMend(CapturedOutput output) throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.write(rules.resolve("broken.drl"), "package seed\n\nrule G01 when".getBytes(UTF_8));

        assertThatThrownBy(() -> start("--agendagate.rules=" + rules)).isInstanceOf(RuntimeException.class);

        assertThat(output.getErr())
                .contains("agenda-gate: the rules make no rule book")
                .contains("broken.drl:3:");
    }

    /** What no office may have keeps a service from its first start, as it keeps {@code check} from passing. */
    @Test
    void endsAFirstStartOverRulesThatMustNotJudgeAsOverBrokenOnes(CapturedOutput output) throws IOException {
        Path rules = shipped();
        Path departments = rules.resolve("reference/departments.yaml");
        Files.writeString(departments, Files.readString(departments).replace("[PERSONNEL, MONEY", "[MONEY"));

        assertThat(AgendaGate.serve(List.of(
                        "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate")),
                        "--agendagate.rules=" + rules,
                        "--server.port=0")))
                .isEqualTo(3);

        assertThat(output.getErr()).contains("reference/departments.yaml:6:", "PERSONNEL", "check");
    }

    @Test
    void triesRulesOnTheSamplesBesideThem() throws IOException {
        Path rules = shipped();
        Path sample = Files.createDirectories(directory.resolve("samples/mine/one"));
        for (String file : List.of("packet.json", "decision.json")) {
            Files.copy(
                    Path.of("samples/seed/leader-sign-off/accepts-item-with-signed-opinion", file),
                    sample.resolve(file));
        }
        Rehearsal rehearsal = new ServedRules()
                .rehearsal(
                        PacketReader.create(),
                        "",
                        rules.toString(),
                        directory.resolve("rehearsed.json"),
                        Clock.systemUTC());
        assertThat(warnings(rehearsal, rules)).isEmpty();

        Path expected = sample.resolve("decision.json");
        Files.writeString(expected, Files.readString(expected).replaceFirst("ACCEPTED", "REJECTED"));

        assertThat(warnings(rehearsal, rules)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("sample-differs");
            assertThat(problem.file()).isEqualTo("samples/mine/one/decision.json");
        });
    }

    private static List<Problem> warnings(Rehearsal rehearsal, Path rules) {
        return ((Compilation.Compiled) rehearsal.rehearse(rules)).warnings();
    }

    private Path shipped() throws IOException {
        Path rules = directory.resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Path target = rules.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return rules;
    }

    @Test
    void saysThatTheRulesDirectoryIsNotThere(CapturedOutput output) {
        assertThatThrownBy(() -> start("--agendagate.rules=" + directory.resolve("nowhere")))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getErr())
                .contains("agenda-gate: ")
                .contains("nowhere")
                .contains("agendagate.rules");
    }

    @Test
    void startsNothingWithASettingThatThereIsNot(CapturedOutput output) {
        assertThatThrownBy(() -> start("--agendagate.databse=" + Databases.h2(directory.resolve("wrong"))))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getErr())
                .contains("agenda-gate: ")
                .contains("`agendagate.databse`")
                .contains("`agendagate.database`");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--databse=x, --agendagate.database=…",
        "--rule=x, --rules",
        "--port=8081, --server.port=…",
        "jdbc:postgresql://host/db, --agendagate.database=jdbc:…",
        "--agendagate.database, --agendagate.database=值"
    })
    void handsOnNothingButSettings(String option, String instead, CapturedOutput output) {
        assertThat(AgendaGate.serve(List.of(option))).isEqualTo(1);

        assertThat(output.getErr()).contains("agenda-gate: serve 没有选项 `").contains(instead);
    }

    @Test
    void changesNothingWhereItCannotListen(CapturedOutput output) throws IOException {
        Path password = directory.resolve("password");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(
                            "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate")),
                            "--agendagate.demonstration-password-file=" + password,
                            "--server.port=" + taken.getLocalPort()))
                    .isInstanceOf(RuntimeException.class);

            assertThat(output.getErr()).contains(":" + taken.getLocalPort()).contains("server.port");
        }
        assertThat(directory).isEmptyDirectory();
        assertThat(output.getAll()).doesNotContain("their password until the next start");
    }

    @Test
    void saysInOneLineWhatServes(CapturedOutput output) {
        Path file = directory.resolve("agenda-gate");
        start(
                "--agendagate.database=" + Databases.h2(file),
                "--agendagate.demonstration-password=for-this-test",
                "--logging.level.org.agendagate.Server=info");

        assertThat(output.getOut().lines().filter(line -> line.contains(": serving ")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(
                        "address=\"127.0.0.1\"",
                        "database=\"jdbc:h2:file:" + file + "\"",
                        "ruleBook=\"sha256:",
                        "rulesFrom=\"shipped\"",
                        "logins=\"demonstration users\"")
                .doesNotContain("for-this-test", "WRITE_DELAY");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/gate?user=u&password=s3cret, jdbc:postgresql://db/gate",
        "jdbc:postgresql://db/gate?password=s3cret&currentSchema=agenda_gate, jdbc:postgresql://db/gate?currentSchema=agenda_gate",
        "jdbc:postgresql://u:s3cret@db/gate, jdbc:postgresql://db/gate",
        "jdbc:h2:file:/data/gate;PASSWORD=s3cret, jdbc:h2:file:/data/gate"
    })
    void namesADatabaseWithoutItsPassword(String address, String name) {
        assertThat(DatabaseName.of(address)).isEqualTo(name);
    }

    @Test
    void servesWithTheLastGoodRulesWhereThoseInTheDirectoryAreBroken(CapturedOutput output) throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        String database = "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate"));
        Server.start(database, "--server.port=0").close();
        Files.write(rules.resolve("broken.drl"), "package seed\n\nrule G01 when".getBytes(UTF_8));

        try (ConfigurableApplicationContext service =
                Server.start(database, "--server.port=0", "--agendagate.rules=" + rules)) {
            LiveRuleBook live = service.getBean(LiveRuleBook.class);

            assertThat(live.standing().isStale()).isTrue();
            assertThat(live.current().from()).isEqualTo("archive");
            assertThat(service.getBean(RuleBookRecords.class).listLive())
                    .extracting(LiveRecord::from)
                    .containsExactly("archive", "shipped");
        }
        assertThat(output.getAll()).contains("STALE");
    }

    @Test
    void saysThatTheDatabaseCannotBeUsedAndKeepsItsPassword(CapturedOutput output) {
        assertThatThrownBy(
                        () -> start("--agendagate.database=jdbc:postgresql://127.0.0.1:9/x?user=gate&password=s3cret"))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getErr())
                .contains("agenda-gate: the database cannot be used")
                .contains("agendagate.database");
        assertThat(output.getAll()).doesNotContain("s3cret");
    }

    @Test
    void saysThatAnotherProcessHasTheDatabaseFile(CapturedOutput output) throws Exception {
        String url = Databases.h2(directory.resolve("agenda-gate"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        url)
                .start();
        try {
            assertThat(other.inputReader(UTF_8).readLine()).isEqualTo("held");

            assertThatThrownBy(() -> start("--agendagate.database=" + url)).isInstanceOf(RuntimeException.class);

            assertThat(output.getErr())
                    .contains("agenda-gate: the database cannot be used")
                    .contains("one process at a time");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private void start(String... options) {
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = String.join(" ", options).contains("--server.port=")
                ? "--spring.main.banner-mode=off"
                : "--server.port=0";
        all[options.length + 1] = options[0].startsWith("--agendagate.database=")
                ? "--spring.main.log-startup-info=false"
                : "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate"));
        Server.start(all).close();
    }

    /** Opens the database and stays. */
    public static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection(arguments[0], "", "")) {
                System.out.println(connection.isClosed() ? "lost" : "held");
                while (System.in.read() != -1) {
                    // stays until its parent lets go
                }
            }
        }
    }
}
