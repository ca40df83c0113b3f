package org.agendagate.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody turns off G01 to G03: what does not leave them as they are never goes live. */
class SeedRulesTest {
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> FILES = Map.of(
            "G01", "seed/leader-sign-off.drl",
            "G02", "seed/department-agreement.drl",
            "G03", "seed/legal-pre-review.drl");

    @TempDir
    private Path folder;

    private Directory rules;
    private LiveRuleBook live;
    private RuleWatch watch;

    @BeforeEach
    void begin() {
        rules = Directory.shipped(folder.resolve("rules"));
        Archive archive = new Archive();
        live = new RuleBookStart(REHEARSAL, archive, CLOCK).open(rules.path());
        watch = new RuleWatch(rules.path(), live, REHEARSAL, archive, CLOCK);
        look();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void staysAsItIs(String rule, String what, UnaryOperator<String> change) throws IOException {
        String file = Objects.requireNonNull(FILES.get(rule));
        String before = rules.text(file);
        Standing served = live.standing();

        rules.edit(file, change);
        look();

        assertRefused(served);
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isIn(file, "samples/seed");
            assertThat(problem.zh()).isNotBlank();
            assertThat(problem.en()).isNotBlank();
        });
        rules.write(file, before);
        look();
        assertThat(live.standing().isStale()).isFalse();
    }

    static Stream<Arguments> staysAsItIs() {
        Map<String, UnaryOperator<String>> ways = new TreeMap<>(Map.ofEntries(
                Map.entry("switched off", before("when", "    enabled false\n")),
                Map.entry("expired", before("when", "    date-expires \"2026-01-01\"\n")),
                Map.entry("to expire", before("when", "    date-expires \"2099-01-01\"\n")),
                Map.entry("from a far day", before("when", "    date-effective \"2099-01-01\"\n")),
                Map.entry("from a day long past", before("when", "    date-effective \"2000-01-01\"\n")),
                Map.entry("a flag", replacing("@effect( reject )", "@effect( flag )")),
                Map.entry("advice", replacing("@effect( reject )", "@effect( advise )")),
                Map.entry("an effect that is none", replacing("@effect( reject )", "@effect( rejected )")),
                Map.entry("without effect", replacing("    @effect( reject )\n", "")),
                Map.entry("of another tier", replacing("@tier( seed )", "@tier( form )")),
                Map.entry("waivable", replacing("@tier( seed )", "@tier( seed )\n    @waivable( secretary )")),
                Map.entry("renumbered", replacing("rule \"G0", "rule \"G9")),
                Map.entry("with a condition more", before("then", "    exists Leader( itemNo == $item.itemNo )\n")),
                Map.entry("commented out", text -> "/*\n" + text + "\n*/\n"),
                Map.entry("taken out of its file", text -> "package seed\n"),
                Map.entry("in an empty file", text -> "")));
        return FILES.keySet().stream()
                .sorted()
                .flatMap(rule -> ways.entrySet().stream().map(way -> Arguments.of(rule, way.getKey(), way.getValue())));
    }

    @Test
    void staysWhereItsFileIsDeletedOrRenamedToWhatIsNoRuleFile() throws IOException {
        for (String file : FILES.values()) {
            String text = rules.text(file);
            Standing served = live.standing();
            Files.move(rules.path().resolve(file), rules.path().resolve(file + ".off"));
            look();
            assertRefused(served);
            assertThat(problems()).extracting(Problem::code).contains("seed-rule-missing");
            Files.delete(rules.path().resolve(file + ".off"));
            rules.write(file, text);
            look();
        }
        assertThat(live.standing().isStale()).isFalse();
    }

    /** What G01 to G03 read: without it they would find nothing, or what they should not. */
    @ParameterizedTest
    @MethodSource
    void keepsWhatTheyRead(String file, String before, String after) throws IOException {
        Standing served = live.standing();

        rules.edit(file, text -> text.replaceAll("(?m)" + before, after));
        look();

        assertRefused(served);
    }

    static Stream<Arguments> keepsWhatTheyRead() {
        return Stream.of(
                Arguments.of("reference/directory.yaml", "(?s).+", ""),
                Arguments.of("reference/departments.yaml", "(?s).+", ""),
                Arguments.of("reference/departments.yaml", "^needsAgreement: .*", "needsAgreement: []"),
                Arguments.of("reference/departments.yaml", "(?s)concerned:.*?\n\n", "concerned: []\n\n"),
                Arguments.of("reference/opinions.yaml", "(?s).+", ""),
                Arguments.of("reference/opinions.yaml", "^countsAsOpinion: .*", "countsAsOpinion: [FORWARD, AGREE]"),
                Arguments.of("reference/matters.yaml", "(?s).+", ""),
                Arguments.of("reference/thresholds.yaml", "(?s).+", ""));
    }

    @Test
    void staysWhereTheWholeDirectoryIsEmptiedOrGone() throws IOException {
        Standing served = live.standing();
        Files.move(rules.path(), folder.resolve("elsewhere"));
        look();
        assertRefused(served);
        Files.createDirectory(rules.path());
        look();
        assertRefused(served);
    }

    private void assertRefused(Standing served) {
        assertThat(live.standing().live()).isSameAs(served.live());
        assertThat(live.standing().isStale()).isTrue();
        assertThat(problems()).isNotEmpty();
        assertThat(live.current().book().version())
                .isEqualTo(RuleFiles.bundled().version());
    }

    private List<Problem> problems() {
        return Objects.requireNonNull(live.standing().refused()).problems();
    }

    private static UnaryOperator<String> replacing(String before, String after) {
        return text -> text.replace(before, after);
    }

    private static UnaryOperator<String> before(String line, String inserted) {
        return text -> text.replace("\n" + line, "\n" + inserted + line);
    }

    /** As often as it takes for a file that ends too early to be taken for finished. */
    private void look() {
        for (int i = 0; i < 12; i++) {
            watch.look();
        }
    }
}
