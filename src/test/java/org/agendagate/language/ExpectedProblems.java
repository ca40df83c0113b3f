package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rule files that begin with what must be told about them, one problem a line: {@code // expect 7:12 unknown-field}.
 * Nothing else may be told.
 */
final class ExpectedProblems {
    private static final Path FOLDER = Path.of("src/test/resources/org/agendagate/language");
    private static final String MARK = "// expect ";

    private ExpectedProblems() {}

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RuleFile read(Path file) {
        try {
            return new RuleFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RuleReading check(Path path) {
        RuleFile file = read(path);
        List<String> expected = file.text()
                .lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
        RuleReading reading = new RuleReader().read(List.of(file));
        assertThat(expected).as("expectations of %s", path).isNotEmpty();
        assertThat(reading.problems())
                .as(path.getFileName().toString())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactlyInAnyOrderElementsOf(expected);
        reading.problems().forEach(ExpectedProblems::checkWords);
        return reading;
    }

    /** Plain words in both languages: no name from the inside of the machine. */
    static void checkWords(Problem problem) {
        assertThat(problem.zh())
                .containsPattern("\\p{IsHan}")
                .doesNotContain("%s")
                .doesNotEndWith("。");
        assertThat(problem.en().replaceAll("`[^`]*`", ""))
                .matches("(?s)[^A-Z]((?!Exception|java|token|ANTLR|null).)*")
                .doesNotContain("%s")
                .doesNotEndWith(".");
    }
}
