package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.reload.Directory.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalTest {
    private static final PacketReader READER = PacketReader.create();
    private static final Rehearsal REHEARSAL = new Rehearsal(READER, null);

    @Test
    void passesWhatIsShipped() {
        assertThat(REHEARSAL.rehearse(RuleFiles.bundled()))
                .isInstanceOfSatisfying(
                        Compilation.Compiled.class,
                        passed -> assertThat(passed.warnings()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        switched off            | \\nwhen | \\n    enabled false\\nwhen
        from a later day        | \\nwhen | \\n    date-effective "2027-01-01"\\nwhen
        until a later day       | \\nwhen | \\n    date-expires "2027-01-01"\\nwhen
        a flag instead          | @effect( reject ) | @effect( flag )
        advice instead          | @effect( reject ) | @effect( advise )
        another tier            | @tier( seed ) | @tier( form )
        an exemption by title   | Item() | Item( title != "特急" )
        an exemption by a fact  | inCharge, !signedOpinion | inCharge, !signedOpinion, itemNo != "1"
        another number          | "G01 | "G99
        no longer in charge     | inCharge, !signedOpinion | !inCharge, !signedOpinion
        """)
    void refusesASeedRuleThatIsWeaker(String what, String before, String after) {
        List<Problem> problems = refused(
                edited(SIGN_OFF, text -> text.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"))));

        assertThat(problems).as(what).anySatisfy(problem -> {
            assertThat(problem.code()).isIn("seed-rule-changed", "seed-rule-missing");
            assertThat(problem.file()).isEqualTo(SIGN_OFF);
            assertThat(problem.en()).contains("G01");
            assertThat(problem.zh()).contains("G01");
        });
    }

    @Test
    void refusesRulesWithoutASeedRule() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.remove("seed/legal-pre-review.drl");

        assertThat(refused(RuleFiles.of(files))).extracting(Problem::code).containsExactly("seed-rule-missing");
    }

    @Test
    void passesASeedRuleInOtherWordsAndWithOtherNames() {
        assertThat(REHEARSAL.rehearse(edited(
                        SIGN_OFF,
                        text -> text.replace("未签署明确意见：", "未签署意见：")
                                .replace("省委办公厅常委会会议议题审核规定", "市委办公室议题规定")
                                .replace("$leader", "$领导"))))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void passesARuleThatReportsOnEverySeedSample() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put(
                "extra/one.drl",
                Directory.harmlessRule(1)
                        .replace("title == \"不会有的议题1\"", "title != \"\"")
                        .replace("@effect( advise )", "@effect( reject )")
                        .getBytes(UTF_8));

        assertThat(REHEARSAL.rehearse(RuleFiles.of(files))).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void passesASeedRuleWithAnotherCommentAndLayout() {
        assertThat(REHEARSAL.rehearse(
                        edited(SIGN_OFF, text -> "// 说明\n" + text.replace("Item()", "Item( /* 每一个 */ )"))))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void passesAnotherRule() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("extra/one.drl", Directory.harmlessRule(1).getBytes(UTF_8));

        assertThat(REHEARSAL.rehearse(RuleFiles.of(files))).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void warnsOfASampleOfTheOfficeThatIsDecidedOtherwise(@TempDir Path samples) throws IOException {
        Path shipped = Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read");
        Path own = Files.createDirectories(samples.resolve("own"));
        Files.copy(shipped.resolve("packet.json"), own.resolve("packet.json"));
        Files.writeString(
                own.resolve("decision.json"),
                Files.readString(shipped.resolve("decision.json")).replace("仅签阅", "已签阅"));

        Compilation compilation = new Rehearsal(READER, samples).rehearse(RuleFiles.bundled());

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Compiled.class,
                        passed -> assertThat(passed.warnings()).singleElement().satisfies(warning -> {
                            assertThat(warning.code()).isEqualTo("sample-differs");
                            assertThat(warning.severity()).isEqualTo(Problem.Severity.WARNING);
                            assertThat(warning.file()).isEqualTo("samples/own/decision.json");
                        }));
    }

    @Test
    void warnsThatTheSamplesOfTheOfficeAreNotThere(@TempDir Path folder) {
        assertThat(new Rehearsal(READER, folder.resolve("nowhere")).rehearse(RuleFiles.bundled()))
                .isInstanceOfSatisfying(
                        Compilation.Compiled.class,
                        passed -> assertThat(passed.warnings())
                                .extracting(Problem::code)
                                .containsExactly("samples-unreadable"));
    }

    private static List<Problem> refused(RuleFiles files) {
        Compilation compilation = REHEARSAL.rehearse(files);
        assertThat(compilation).isInstanceOf(Compilation.Refused.class);
        return ((Compilation.Refused) compilation).problems();
    }

    private static RuleFiles edited(String file, UnaryOperator<String> change) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        String before = new String(files.get(file), UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after.getBytes(UTF_8));
        return RuleFiles.of(files);
    }
}
