package org.agendagate.reload;

import static org.agendagate.reload.Directory.LEADERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleRestoreTest {
    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00.123Z");

    @TempDir
    private Path folder;

    private Directory rules;

    @BeforeEach
    void edit() throws IOException {
        rules = Directory.shipped(folder.resolve("rules"));
        rules.write("README.md", "notes");
        rules.write("notes/.keep/old.drl", "kept");
        rules.write("extra/draft.drl", "never live");
        rules.edit(LEADERS, text -> text + "// 改动\n");
    }

    @Test
    void bringsBackExactlyTheFilesOfTheRuleBook() throws IOException {
        new RuleRestore(rules.path(), NOW).restore(RuleFiles.bundled());

        assertThat(rules.version()).isEqualTo(RuleFiles.bundled().version());
        assertThat(rules.path().resolve("extra/draft.drl")).doesNotExist();
    }

    @Test
    void keepsFilesThatAreNoRules() throws IOException {
        new RuleRestore(rules.path(), NOW).restore(RuleFiles.bundled());

        assertThat(rules.text("README.md")).isEqualTo("notes");
        assertThat(rules.text("notes/.keep/old.drl")).isEqualTo("kept");
    }

    @Test
    void leavesWhatStoodThereBeside() throws IOException {
        String edited = rules.version();

        Path before = new RuleRestore(rules.path(), NOW).restore(RuleFiles.bundled());

        assertThat(before).isEqualTo(folder.resolve("rules.before-20261008-080000-123"));
        assertThat(RuleFiles.read(before).version()).isEqualTo(edited);
        assertThat(beside()).containsExactlyInAnyOrder("rules", "rules.before-20261008-080000-123");
    }

    @Test
    void relinksADirectoryThatIsASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("current"), rules.path());

        Path before = new RuleRestore(link, NOW).restore(RuleFiles.bundled());

        assertThat(link).isSymbolicLink();
        assertThat(RuleFiles.read(link).version()).isEqualTo(RuleFiles.bundled().version());
        assertThat(before).isEqualTo(rules.path().toRealPath());
        assertThat(rules.text(LEADERS)).endsWith("// 改动\n");
    }

    @Test
    void changesNothingWhereAMountFillsTheDirectory() throws IOException {
        String edited = rules.version();
        Files.createSymbolicLink(rules.path().resolve("..data"), rules.path().resolve("seed"));

        assertThatThrownBy(() -> new RuleRestore(rules.path(), NOW).restore(RuleFiles.bundled()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("filled by a mount");
        assertThat(rules.version()).isEqualTo(edited);
        assertThat(beside()).containsExactly("rules");
    }

    @Test
    void changesNothingWhereTheOldDirectoryCannotStepAside() throws IOException {
        String edited = rules.version();
        Files.createFile(folder.resolve("rules.before-20261008-080000-123"));

        assertThatThrownBy(() -> new RuleRestore(rules.path(), NOW).restore(RuleFiles.bundled()))
                .isInstanceOf(IOException.class);
        assertThat(rules.version()).isEqualTo(edited);
        assertThat(beside()).containsExactlyInAnyOrder("rules", "rules.before-20261008-080000-123");
    }

    private Stream<String> beside() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
