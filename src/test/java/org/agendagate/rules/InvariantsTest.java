package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An office may change its data as it likes, but for what no office may. */
class InvariantsTest {
    private static final String OPINIONS = "reference/opinions.yaml";
    private static final String DEPARTMENTS = "reference/departments.yaml";
    private static final String THRESHOLDS = "reference/thresholds.yaml";

    @Test
    void findNothingWrongWithWhatIsShipped() {
        assertThat(Invariants.problemsOf(compiled(RuleFiles.bundled()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阅", "已阅", "圈阅", "已圈阅", "閱", "圈 阅", "阅知", "传阅", "阅悉", "○", "〇", "√", "阅处", "请阅处", "转请", "转请省财政厅", "批转",
                "研处", "请办理", "处理", "请研究提出意见", "请提出意见", "知悉", "收悉", "呈", "转", "处", "办", "签名", "已签字", "无", "空白", "略",
                "同上", "见附件", "待定"
            })
    void takesNoEmptyWordForAnOpinion(String word) {
        for (String kind : List.of("AGREE", "AGREE_WITH_COMMENT", "CONDITIONAL", "DEFER", "DISAGREE")) {
            assertThat(problems(OPINIONS, "  " + kind + ": [", "  " + kind + ": [\"" + word + "\", "))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("invariant-empty-phrase");
                        assertThat(problem.file()).isEqualTo(OPINIONS);
                        assertThat(problem.line()).isEqualTo(lineOf(OPINIONS, "  " + kind + ": ["));
                        assertThat(problem.column()).isEqualTo(5 + kind.length() + 1);
                        assertThat(problem.zh()).contains("“" + word + "”", "`" + kind + "`");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "赞成",
                "照办",
                "可",
                "准",
                "同意，请阅处",
                "阅，同意",
                "已阅无异议",
                "请提请常委会会议审议",
                "按程序上会",
                "无不同看法",
                "支持",
                "未见不妥",
                "阅后上会",
                "待财政厅研处",
                "缓办",
                "不予办理"
            })
    void leavesOtherPhrasesToTheOffice(String word) {
        assertThat(problems(OPINIONS, "  AGREE: [", "  AGREE: [" + word.replace("，", "") + ", "))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORWARD", "READ_ONLY", "NAME_ONLY", "EMPTY", "UNCLEAR"})
    void countsNoEmptyKindAsAnOpinion(String kind) {
        assertThat(problems(OPINIONS, "countsAsOpinion: [", "countsAsOpinion: [" + kind + ", "))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("invariant-empty-kind");
                    assertThat(problem.column()).isEqualTo("countsAsOpinion: [".length() + 1);
                    assertThat(problem.zh()).contains("`" + kind + "`", "countsAsOpinion");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'PERSONNEL, MONEY', MONEY, PERSONNEL",
        "'MONEY, PROPERTY', PROPERTY, MONEY",
        "'PROPERTY, STAFFING', STAFFING, PROPERTY"
    })
    void asksAgreementOnPeopleMoneyAndProperty(String before, String after, String missing) {
        assertThat(problems(DEPARTMENTS, before, after)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("invariant-matter-missing");
            assertThat(problem.line()).isEqualTo(lineOf(DEPARTMENTS, "needsAgreement: "));
            assertThat(problem.zh()).contains("`" + missing + "`");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"无\"", "待定", "\"-\"", "\"／\""})
    void hasSomebodyConcernedByEachMatter(String nobody) {
        assertThat(problems(DEPARTMENTS, "units: [省委组织部]", "units: [" + nobody + "]"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("invariant-nobody-concerned");
                    assertThat(problem.line()).isEqualTo(lineOf(DEPARTMENTS, "units: [省委组织部]"));
                    assertThat(problem.column()).isEqualTo("    units: ".length() + 1);
                    assertThat(problem.zh()).contains("`PERSONNEL`");
                });
    }

    @Test
    void hasSomebodyConcernedByWhatTheOfficeAdds() {
        assertThat(problems(DEPARTMENTS, "LAND, PROJECT]", "LAND, PROJECT, AWARD]"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.zh()).contains("`AWARD`");
                    assertThat(problem.line()).isEqualTo(lineOf(DEPARTMENTS, "needsAgreement: "));
                    assertThat(problem.column())
                            .isEqualTo("needsAgreement: [PERSONNEL, MONEY, PROPERTY, STAFFING, LAND, PROJECT, ".length()
                                    + 1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"无\"", "待定, \"-\""})
    void namesTheLegalDivision(String nobody) {
        assertThat(problems(THRESHOLDS, "divisions: [法规处, 省委办公厅法规处]", "divisions: [" + nobody + "]"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("invariant-no-legal-division");
                    assertThat(problem.line()).isEqualTo(lineOf(THRESHOLDS, "divisions: "));
                });
    }

    /** A body outside would stand in the directory, too, by its ending. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        reference/thresholds.yaml | [法规处, 省委办公厅法规处] | [某律师集团]
        reference/directory.yaml | 'name: 法规处, otherNames: [省委办公厅法规处], kind: 内设处室' | 'name: 法规处, otherNames: [省委办公厅法规处], kind: 外部单位'
        """)
    void hasALegalDivisionOfTheHouse(String file, String before, String after) {
        assertThat(problems(file, before, after)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("invariant-legal-division-unlisted");
            assertThat(problem.file()).isEqualTo(THRESHOLDS);
            assertThat(problem.line()).isEqualTo(lineOf(THRESHOLDS, "divisions: "));
            assertThat(problem.column()).isEqualTo("  divisions: ".length() + 1);
            assertThat(problem.zh()).contains("`divisions`", "directory.yaml");
        });
    }

    @Test
    void leavesABodyOutsideBesideALegalDivisionOfTheHouseToTheProbes() {
        assertThat(problems(THRESHOLDS, "[法规处, 省委办公厅法规处]", "[某律师集团, 法规处]")).isEmpty();
    }

    @Test
    void sayWhatHoldsInWordsForTheGuide() {
        for (Invariant invariant : Invariant.values()) {
            ProblemCode code = invariant.problemCode();
            assertThat(invariant.held()).containsPattern("\\p{IsHan}");
            assertThat(code.zh()).contains("请");
            assertThat(code.severity()).isEqualTo(Problem.Severity.ERROR);
        }
    }

    private static List<Problem> problems(String file, String before, String after) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        String text = new String(files.get(file), UTF_8);
        assertThat(text).contains(before);
        files.put(file, text.replaceFirst(Pattern.quote(before), after).getBytes(UTF_8));
        return Invariants.problemsOf(compiled(RuleFiles.of(files)));
    }

    private static int lineOf(String file, String part) {
        String text = new String(RuleFiles.bundled().contents().get(file), UTF_8);
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static RuleBook compiled(RuleFiles files) {
        Compilation compilation = RuleBook.compile(files);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }
}
