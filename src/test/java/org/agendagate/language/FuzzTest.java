package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FuzzTest {
    private final RuleReader reader = new RuleReader();

    @Test
    void refusesRandomEditsWithPlaceOrAcceptsThem() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            check(Edits.edit(RuleReaderTest.GOOD, random, 1 + random.nextInt(6)));
        }
    }

    @Test
    void refusesRandomEditsOfEveryMistake() {
        Random random = new Random(2);
        for (var file : ExpectedProblems.files("mistakes")) {
            String text = ExpectedProblems.read(file).text();
            for (int i = 0; i < 30; i++) {
                check(Edits.edit(text, random, 1 + random.nextInt(3)));
            }
        }
    }

    @Test
    void refusesNoise() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                noise.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
            }
            check(noise.toString());
        }
    }

    @Test
    void readsSameFilesTheSameInAnyOrder() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            RuleFile one = new RuleFile("a.drl", Edits.edit(RuleReaderTest.GOOD, random, 2));
            RuleFile other = new RuleFile("b.drl", Edits.edit(RuleReaderTest.GOOD, random, 2));
            assertThat(reader.read(List.of(one, other))).isEqualTo(reader.read(List.of(other, one)));
        }
    }

    private void check(String text) {
        RuleReading reading = reader.read(List.of(new RuleFile("a.drl", text)));
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        for (Problem problem : reading.problems()) {
            assertThat(problem.line()).as(text).isBetween(1, lines.size());
            String line = lines.get(problem.line() - 1);
            assertThat(problem.column())
                    .as(problem + "\n" + text)
                    .isBetween(1, line.codePointCount(0, line.length()) + 1);
        }
        if (reading.rules().isEmpty()) {
            assertThat(reading.hasErrors()).as(text).isTrue();
        }
    }
}
