package org.agendagate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of edge cases in the samples' README names what is there. */
class EdgeCasesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");

    @Test
    void tellsOfEachOfTheFiftyNine() throws IOException {
        assertThat(rows().stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 59).boxed().toList());
    }

    @Test
    void namesOnlySamplesAndTestsThatAreThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Matcher row : rows()) {
            Matcher reference = REFERENCE.matcher(row.group(3));
            while (reference.find()) {
                if (!isThere(reference.group(1))) {
                    missing.add(row.group(1) + " " + reference.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    private static boolean isThere(String reference) throws IOException {
        if (reference.contains("/")) {
            return Files.exists(SAMPLES.resolve(reference).resolve("packet.json"));
        }
        String[] parts = reference.split("\\.", 2);
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            Path test = tests.filter(file -> file.endsWith(parts[0] + ".java"))
                    .findFirst()
                    .orElse(null);
            return test != null && (parts.length == 1 || Files.readString(test).contains("void " + parts[1] + "("));
        }
    }
}
