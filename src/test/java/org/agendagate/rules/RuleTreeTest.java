package org.agendagate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agendagate.language.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTreeTest {
    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void begin() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules"));
        write("local/a.drl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2/3/4/5/6/7/8/deep.drl",
                "local/.hidden.drl",
                ".drafts/a.drl",
                "local/a.drl ",
                "local/a.drl.bak",
                "local/a.drl (1)",
                "local/a.yaml.old",
                "a．drl",
                "a。drl",
                "local/a.drl.orig"
            })
    void namesAFileThatIsPassedOver(String path) throws IOException {
        write(path);

        RuleFiles files = RuleFiles.read(rules);

        assertThat(files.contents()).containsOnlyKeys("local/a.drl");
        assertThat(files.passedOver()).containsExactly(path);
        assertThat(((Compilation.Refused) RuleBook.compile(files)).problems())
                .filteredOn(problem -> problem.file().equals(path))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                    assertThat(problem.code()).isEqualTo("reference-passed-over");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local/a.drl~", "~$a.drl", "local/.a.drl.swp", "README.md", "..data/a.drl", ".git/a.drl"})
    void saysNothingOfWhatNobodyMeansToCount(String path) throws IOException {
        write(path);

        assertThat(RuleFiles.read(rules).passedOver()).isEmpty();
        assertThat(RuleFiles.read(rules).contents()).containsOnlyKeys("local/a.drl");
    }

    @Test
    void takesALinkWithinTheDirectory() throws IOException {
        write("..2026/b.drl");
        Files.createSymbolicLink(rules.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(rules.resolve("b.drl"), Path.of("..data/b.drl"));
        Path elsewhere = Files.createSymbolicLink(folder.resolve("current"), rules);

        assertThat(RuleFiles.read(elsewhere).contents()).containsOnlyKeys("b.drl", "local/a.drl");
    }

    @Test
    void refusesALinkThatLeadsOutAndShowsNothingOfWhatStandsThere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "password: 12345");
        Files.createSymbolicLink(rules.resolve("reference.yaml"), secret);
        assertLeadsOut("reference.yaml");
    }

    @Test
    void refusesAFolderThatLeadsOut() throws IOException {
        Files.createDirectories(folder.resolve("others"));
        Files.writeString(folder.resolve("others/b.drl"), "password: 12345");
        Files.createSymbolicLink(rules.resolve("others"), folder.resolve("others"));
        assertLeadsOut("others");
    }

    private void assertLeadsOut(String path) {
        assertThatThrownBy(() -> RuleFiles.read(rules))
                .isInstanceOfSatisfying(UnusableFileException.class, unusable -> {
                    assertThat(unusable.getFile()).isEqualTo(path);
                    assertThat(unusable.reason()).isEqualTo(UnusableFileException.Reason.LEADS_OUT);
                })
                .message()
                .doesNotContain("password");
    }

    private void write(String path) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of("package local"));
    }
}
