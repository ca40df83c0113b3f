package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryReaderTest {
    private static final String DIRECTORY = "reference/directory.yaml";

    private static final String SMALL = """
            units:
              - {code: D-1, name: 省财政厅, otherNames: [财政厅], kind: 政府部门}
              - {code: D-2, name: 省水利厅, kind: 政府部门}
              - {code: D-3, name: 法规处, kind: 内设处室}
            posts:
              - code: L-1
                title: 常务副省长
                relations:
                  - {kind: 分管, units: [省财政厅], from: 2025-01-01, until: 2025-06-30}
                  - {kind: 分管, units: [财政厅], from: 2025-07-01}
              - code: L-2
                title: 分管农业农村工作的副省长
                relations:
                  - {kind: 分管, units: [省水利厅], from: 2025-01-01}
                  - {kind: 联系, units: [省财政厅], from: 2025-01-01}
            outside:
              - {kind: 银行, endings: [银行]}
            """;

    private static final String DEPARTMENTS = """
            needsAgreement: [PERSONNEL, MONEY, PROPERTY]
            concerned:
              - when: MONEY
                units: [财政厅]
            silenceIsConsent: false
            """;

    private static Map<String, byte[]> files(String directory) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put(DIRECTORY, directory.getBytes(UTF_8));
        files.put("reference/departments.yaml", DEPARTMENTS.getBytes(UTF_8));
        files.computeIfPresent(
                "reference/thresholds.yaml",
                (path, content) -> new String(content, UTF_8)
                        .replace("[法规处, 省委办公厅法规处]", "[法规处]")
                        .getBytes(UTF_8));
        return files;
    }

    private static List<Problem> problems(Map<String, byte[]> files) {
        Compilation compilation = RuleBook.compile(RuleFiles.of(files));
        return compilation instanceof Compilation.Refused refused
                ? refused.problems()
                : ((Compilation.Compiled) compilation).warnings();
    }

    private static List<String> told(Map<String, byte[]> files) {
        return problems(files).stream()
                .map(problem -> String.format(
                        Locale.ROOT,
                        "%s:%d:%d %s %s",
                        problem.file().replace("reference/", ""),
                        problem.line(),
                        problem.column(),
                        problem.severity(),
                        problem.code().replace("reference-", "")))
                .toList();
    }

    @Test
    void findsNothingWrongWithTheShippedDirectory() {
        assertThat(problems(RuleFiles.bundled().contents())).isEmpty();
    }

    @Test
    void takesASmallOne() {
        assertThat(told(files(SMALL))).isEmpty();
    }

    /** Told by place and kind; {@code ;} begins a line. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "D-2, name | D-1, name | directory.yaml:3:12 ERROR taken-code;directory.yaml:3:12 ERROR taken-name",
                "name: 省水利厅 | name: 省 财政廳 | directory.yaml:3:23 ERROR taken-name;directory.yaml:14:28 ERROR unknown-unit;directory.yaml:3:23 WARNING no-charge",
                "kind: 内设处室 | kind: 处室 | directory.yaml:4:34 ERROR unknown-value",
                "units: [省水利厅] | units: [水利厅] | directory.yaml:14:28 ERROR unknown-unit-near;directory.yaml:3:23 WARNING no-charge",
                "kind: 联系 | kind: 挂钩 | directory.yaml:15:16 ERROR unknown-value",
                "kind: 联系 | kind: 代管 | directory.yaml:15:9 ERROR missing-entry;directory.yaml:15:28 WARNING shared-charge;directory.yaml:10:28 WARNING shared-charge",
                "kind: 联系 | kind: 分管 | directory.yaml:15:28 WARNING shared-charge;directory.yaml:10:28 WARNING shared-charge",
                "from: 2025-07-01 | from: 2025-07-08 | directory.yaml:10:28 WARNING charge-gap",
                "from: 2025-07-01 | from: 2025-07-01, until: 2026-12-31 | directory.yaml:10:28 WARNING charge-ends",
                "from: 2025-07-01 | from: 2025-07-01, until: 2024-12-31 | directory.yaml:9:28 WARNING charge-ends;directory.yaml:10:59 ERROR ends-before-it-begins",
                "endings: [银行] | endings: [厅] | directory.yaml:17:26 ERROR ending-of-listed",
                "endings: [银行] | ending: [银行] | directory.yaml:17:16 ERROR unknown-entry-near",
                "{kind: 联系, | {kind: 代管, paper: \"-\", insteadOf: L-1, | directory.yaml:15:27 ERROR missing-entry",
                "name: 省水利厅 | name: \"　\" | directory.yaml:3:23 ERROR missing-entry;directory.yaml:14:28 ERROR unknown-unit-near;directory.yaml:3:23 WARNING no-charge",
                "title: 常务副省长 | titel: 常务副省长 | directory.yaml:7:5 ERROR unknown-entry-near",
            })
    void tellsMistakesAtTheirPlace(String before, String after, String told) {
        assertThat(SMALL).contains(before);
        assertThat(told(files(SMALL.replaceFirst(java.util.regex.Pattern.quote(before), after))))
                .containsExactlyInAnyOrder(told.split(";", -1));
    }

    @Test
    void asksForTheUnitsOfTheOtherFiles() {
        Map<String, byte[]> files = files(SMALL);
        files.put(
                "reference/departments.yaml",
                DEPARTMENTS.replace("[财政厅]", "[财政听]").getBytes(UTF_8));

        assertThat(problems(files)).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line() + ":" + problem.column())
                    .isEqualTo("reference/departments.yaml:4:13");
            assertThat(problem.zh()).isEqualTo("“财政听”未列入单位名录，是否指“省财政厅”？");
        });
    }

    @Test
    void readsUnitsOfOtherFilesByAnyOfTheirNames() {
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files(SMALL)))).ruleBook();

        assertThat(book.reference().departments().concerned().get(0).units()).containsExactly("省财政厅");
    }

    @Test
    void asksForTheUnitsThatStandInForTheLegalDivision() {
        Map<String, byte[]> files = files(SMALL);
        files.computeIfPresent(
                "reference/thresholds.yaml",
                (path, content) -> new String(content, UTF_8)
                        .replace("standIns: []", "standIns: [水利厅]")
                        .getBytes(UTF_8));

        assertThat(told(files)).containsExactly("thresholds.yaml:9:14 ERROR unknown-unit-near");
    }

    @Test
    void takesNoPortfoliosBesideADirectory() {
        Map<String, byte[]> files = files(SMALL);
        files.put("reference/portfolios.yaml", "leaders: []\n".getBytes(UTF_8));

        assertThat(told(files)).containsExactly("portfolios.yaml:1:1 ERROR second-directory");
    }

    @Test
    void warnsOfAWordThatTwoListsHave() {
        Map<String, byte[]> files = files(SMALL);
        files.computeIfPresent(
                "reference/wording.yaml",
                (path, content) -> new String(content, UTF_8)
                        .replace("vagueActor: [有关处室", "vagueActor: [尽 快, 有关处室")
                        .getBytes(UTF_8));

        assertThat(problems(files)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("reference-word-in-two-lists");
            assertThat(problem.zh()).startsWith("“尽 快”同时列在“vagueTime”和“vagueActor”");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
        });
    }
}
