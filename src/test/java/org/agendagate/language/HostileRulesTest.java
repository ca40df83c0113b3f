package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class HostileRulesTest {
    private final RuleReader reader = new RuleReader();

    static List<Path> hostile() {
        return ExpectedProblems.files("hostile");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWayOut(Path file) {
        RuleReading reading = ExpectedProblems.check(file);

        assertThat(reading.hasErrors()).isTrue();
    }

    @Test
    void knowsManyWaysOut() {
        assertThat(hostile()).hasSizeGreaterThan(60);
    }

    @Test
    void refusesMegabyteOfText() {
        String text = Rules.rule("A01").replace("请补正。", "字".repeat(1_000_000));

        assertThat(codes(text)).containsExactly("file-too-big");
    }

    @Test
    void refusesLongText() {
        assertThat(codes(Rules.rule("A01").replace("请补正。", "字".repeat(4_001)))).containsExactly("text-too-long");
        assertThat(codes(Rules.rule("A01").replace("请补正。", "字".repeat(4_000)))).isEmpty();
    }

    @Test
    void refusesTenThousandRules() {
        List<RuleFile> files = IntStream.range(0, 100)
                .mapToObj(file -> new RuleFile(
                        String.format(Locale.ROOT, "many/%03d.drl", file),
                        Rules.file(IntStream.range(0, 100)
                                .mapToObj(rule -> Rules.rule(String.format(Locale.ROOT, "A%d-%d", file, rule)))
                                .collect(Collectors.joining("\n")))))
                .toList();

        RuleReading reading = reader.read(files);

        assertThat(reading.rules()).hasSize(Bounds.RULES);
        assertThat(reading.problems()).extracting(Problem::code).containsOnly("too-many-rules");
        assertThat(reading.problems().get(0).file()).isEqualTo("many/020.drl");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(codes(withConstraint("(".repeat(50_000) + "inCharge" + ")".repeat(50_000))))
                .containsExactly("nested-too-deep");
        assertThat(codes(withConstraint("!".repeat(100_000) + "inCharge"))).containsExactly("nested-too-deep");
        assertThat(codes(withConstraint("(".repeat(19) + "inCharge" + ")".repeat(19))))
                .isEmpty();
    }

    @Test
    void refusesManyConstraints() {
        String many = IntStream.range(0, 60)
                .mapToObj(i -> String.format(Locale.ROOT, "gap != \"%d\"", i))
                .collect(Collectors.joining(", "));

        assertThat(codes(withConstraint(many))).containsExactly("too-many-constraints");
    }

    @Test
    void refusesLongList() {
        String values = IntStream.range(0, 300).mapToObj("\"%d\""::formatted).collect(Collectors.joining(", "));

        assertThat(codes(withConstraint("gap in ( " + values + " )"))).containsExactly("list-too-long");
    }

    @Test
    void tellsAtMostHundredProblemsOfFile() {
        RuleReading reading =
                reader.read(List.of(new RuleFile("a.drl", "package seed\n" + "rule \"x\"\n".repeat(5_000))));

        assertThat(reading.problems()).hasSize(Bounds.PROBLEMS_PER_FILE + 1);
        assertThat(reading.problems()).extracting(Problem::code).contains("too-many-problems");
    }

    @Test
    void decidesManyAlternativesFast() {
        String alternatives = IntStream.range(0, 18)
                .mapToObj(i -> String.format(Locale.ROOT, "( gap == \"%d\" || gapEn == \"%d\" )", i, i))
                .collect(Collectors.joining(", "));

        assertThat(Duration.ofSeconds(5)).isGreaterThan(timed(() -> codes(withConstraint(alternatives))));
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String withConstraint(String constraint) {
        return Rules.rule("A01").replace("inCharge", constraint);
    }

    private List<String> codes(String rule) {
        return reader.read(List.of(new RuleFile("a.drl", Rules.file(rule)))).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
