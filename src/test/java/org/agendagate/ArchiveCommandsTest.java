package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.cli.OpenArchive;
import org.agendagate.records.Databases;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on archived rule books, with a real database. */
class ArchiveCommandsTest {
    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");
    private static final RuleFiles FIRST = RuleFiles.bundled();
    private static final RuleFiles SECOND = edited();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String database = "";

    @BeforeEach
    void goLiveTwice() {
        database = Databases.h2(folder.resolve("agenda-gate"));
        try (OpenArchive open = ArchiveOnly.open(List.of("--agendagate.database=" + database))) {
            open.archive().keep(FIRST, NOW, "shipped");
            open.archive().keep(SECOND, NOW.plusSeconds(60), "/etc/rules");
        }
    }

    @Test
    void listsVersionsWithTheRulesTheyChanged() {
        assertThat(run("versions")).isZero();
        assertThat(out().lines())
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line)
                        .contains("2026-10-08T16:01", SECOND.version().substring(0, 19), "/etc/rules", "~G06"));
    }

    @Test
    void listsReferenceDataThatAVersionChanged() {
        Map<String, byte[]> files = new TreeMap<>(SECOND.contents());
        files.computeIfPresent(
                "reference/form.yaml",
                (path, content) -> new String(content, UTF_8)
                        .replace("items: 8", "items: 9")
                        .getBytes(UTF_8));
        try (OpenArchive open = ArchiveOnly.open(List.of("--agendagate.database=" + database))) {
            open.archive().keep(RuleFiles.of(files), NOW.plusSeconds(120), "/etc/rules");
        }

        assertThat(run("versions", "--last", "1")).isZero();
        assertThat(out().strip()).endsWith("/etc/rules  ~reference/form.yaml");
    }

    @Test
    void tellsWhatAVersionChangedLineByLine() {
        assertThat(run("diff", start(FIRST), SECOND.version())).isZero();
        assertThat(out()).contains("--- integrity/cross-portfolio-leaders.drl").contains("+    @reason( \"经查，");
    }

    @Test
    void restoresAVersion() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("README.md"), "notes");

        assertThat(run("restore", start(FIRST), "--rules", rules.toString())).isZero();

        assertThat(RuleFiles.read(rules).version()).isEqualTo(FIRST.version());
        assertThat(rules.resolve("README.md")).hasContent("notes");
        assertThat(out()).contains(FIRST.version(), "rules.before-");
    }

    @Test
    void saysThatNoSuchVersionWasEverLive() {
        assertThat(run("restore", "0000", "--rules", folder.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("no rule book `0000` was ever live");
    }

    private static RuleFiles edited() {
        Map<String, byte[]> files = new TreeMap<>(FIRST.contents());
        files.computeIfPresent(
                "integrity/cross-portfolio-leaders.drl",
                (path, content) -> new String(content, UTF_8)
                        .replace("@reason( \"", "@reason( \"经查，")
                        .getBytes(UTF_8));
        return RuleFiles.of(files);
    }

    private static String start(RuleFiles files) {
        return files.version().substring("sha256:".length(), "sha256:".length() + 12);
    }

    private int run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--database";
        all[arguments.length + 1] = database;
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new CommandLineDoor(console, options -> 1, ArchiveOnly::open, ArchiveOnly::openRecords).run(all);
    }

    private String out() {
        return out.toString(UTF_8);
    }
}
