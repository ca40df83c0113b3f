package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and papers say one thing by one word, the one that officials use, and no code in its place. */
class WordsOfOfficialsTest {
    private static final Path LIST = Path.of("src/test/resources/org/agendagate/pages/words-of-officials.txt");
    private static final Path WORDS = Path.of("src/main/resources/org/agendagate/pages/words.properties");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");
    /** What officials write in capitals, too. */
    private static final Set<String> USUAL = Set.of("JSON");

    @Test
    void noOtherWordStandsInTheirPlace() {
        Map<String, String> texts = texts();

        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(list())
                .allSatisfy((word, others) -> assertThat(texts.entrySet().stream()
                                .filter(text -> others.stream().anyMatch(text.getValue()::contains))
                                .map(Map.Entry::getKey))
                        .as("say %s", word)
                        .isEmpty());
    }

    @Test
    void theWordsOfPagesHoldNoCode() {
        assertThat(read(WORDS)
                        .lines()
                        .filter(line -> line.contains("="))
                        .flatMap(line -> CODE.matcher(line.substring(line.indexOf('=') + 1))
                                .results()
                                .map(MatchResult::group)
                                .filter(code -> !USUAL.contains(code))
                                .map(code -> line)))
                .isEmpty();
    }

    private static Map<String, List<String>> list() {
        return read(LIST)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" < "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split(" "))));
    }

    /** The words of pages, the pages themselves, and the programs that write papers. */
    private static Map<String, String> texts() {
        return Stream.of(
                        Path.of("src/main/resources/org/agendagate/pages"),
                        Path.of("src/main/java/org/agendagate/notices"))
                .flatMap(WordsOfOfficialsTest::files)
                .collect(Collectors.toMap(Path::toString, WordsOfOfficialsTest::read));
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|java|properties)")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
