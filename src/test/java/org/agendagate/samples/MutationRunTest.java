package org.agendagate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.markings.Markings;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliberate mistakes in rules, and whether samples notice them. */
class MutationRunTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path SEED = SAMPLES.resolve("seed");
    private static final RuleBook RULE_BOOK = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();

    @Test
    void findsTheSamplesToNoticeNearlyEveryMistakeAndAllInTheSeedRules() throws IOException {
        MutationRun run =
                SampleSet.read(SAMPLES, PacketReader.create(), Markings.FLOOR).mutate(RULE_BOOK);

        assertThat(run.share()).isGreaterThan(0.95);
        for (String rule : List.of("G01", "G02", "G03")) {
            int mutants = run.mutants().getOrDefault(rule, 0);
            assertThat(mutants).as(rule).isGreaterThan(1);
            assertThat(run.caught(rule)).as(rule).isEqualTo(mutants);
        }
    }

    @Test
    void namesTheMistakeThatNoSampleNoticesAnyMore(@TempDir Path few) throws IOException {
        copyWithout("boundary-background-paper-needs-no-review", few);

        MutationRun run =
                SampleSet.read(few, PacketReader.create(), Markings.FLOOR).mutate(RULE_BOOK);

        assertThat(run.survivors())
                .filteredOn(survivor -> survivor.rule().id().equals("G03"))
                .singleElement()
                .satisfies(survivor -> {
                    assertThat(survivor.before()).contains("forDeliberation");
                    assertThat(survivor.place().file()).isEqualTo("seed/legal-pre-review.drl");
                    assertThat(survivor.place().line()).isGreaterThan(1);
                });
    }

    private static void copyWithout(String left, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(SEED.resolve("legal-pre-review"))) {
            for (Path path :
                    tree.filter(path -> !path.toString().contains(left)).toList()) {
                Path copy = target.resolve(SEED.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
