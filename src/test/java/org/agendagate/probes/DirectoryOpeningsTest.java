package org.agendagate.probes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.Invariants;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same of an office that has a directory: by relations, by their days, by names, and by its doubts. */
class DirectoryOpeningsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final RuleBook SHIPPED = compiled(RuleFiles.bundled().contents());

    @Test
    void ofWhatStaysAsItIsAreNone() {
        assertThat(Probes.openings(SHIPPED, compiled(RuleFiles.bundled().contents()), DAY))
                .isEmpty();
    }

    /** The file, what stands there, what is written instead, and what is listed: the rule and words of unit or matter. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        directory | 'units: [省农业农村厅, 省水利厅]' | 'units: [省农业农村厅, 省水利厅, 省地方志编纂中心]' | G01 | 省地方志编纂中心
        directory | 'otherTitles: [省法院院长]\\n    relations:\\n' | 'otherTitles: [省法院院长]\\n    relations:\\n      - {kind: 代管, units: [省财政厅], insteadOf: L-常务, paper: 口头, from: 2026-01-01}\\n' | G01 | 省财政厅　自2026-10-08起由省法院党组书记签署
        directory | 'otherTitles: [省法院院长]\\n    relations:\\n' | 'otherTitles: [省法院院长]\\n    relations:\\n      - {kind: 代管, units: [省财政厅], insteadOf: L-常务, paper: 口头, from: 2026-01-01}\\n' | G01 | 省财政厅　自2026-10-08起由省法院党组书记依据口头代常务副省长签署
        directory | 'until: 2026-09-30' | 'until: 2027-09-30' | G01 | 省文化和旅游厅　自2026-10-08起由分管社会事业工作的副省长签署
        directory | 'from: 2026-08-01' | 'from: 2025-08-01' | G01 | 由分管社会事业工作的副省长于2026-07-31签署
        directory | 'from: 2026-09-15' | 'from: 2026-01-01' | G01 | 由分管城乡建设工作的副省长依据明委办〔2026〕88号代分管农业农村工作的副省长于2026-09-14签署
        directory | '- kind: 联系' | '- kind: 代管\\n        insteadOf: L-法院\\n        paper: 口头' | G01 | 省法院党组　自2026-10-08起由省委政法委书记签署
        directory | '{kind: 分管, units: [省法院党组], from: 2025-01-01}' | '{kind: 协助分管, units: [省法院党组], from: 2025-01-01}' | none | none
        directory | 'title: 常务副省长\\n' | 'title: 常务副省长\\n    otherTitles: [财政厅厅长]\\n' | G01 | 由“财政厅厅长”签署
        directory | 'title: 常务副省长\\n' | 'title: 常务副省长\\n    otherTitles: [财政厅厅长]\\n' | G02 | 倾向性意见由“财政厅厅长”协调
        directory | 'title: 常务副省长\\n    relations:\\n' | 'title: 常务副省长\\n    relations:\\n      - {kind: 主要负责, units: [省财政厅], from: 2025-01-01}\\n' | G01 | 由常务副省长在主要负责人一栏签署
        directory | 'name: 省财政厅' | 'name: 省财政厅, otherNames: [某县财政局]' | G02 | 由“某县财政局”反馈同意
        directory | 'name: 省财政厅' | 'name: 省财政厅, otherNames: [某县财政局]' | G02 | 由“某县财政局”主办
        directory | 'name: 省财政厅' | 'name: 省财政厅, otherNames: [某县财政局]' | G01 | 以“某县财政局”的名称主办
        directory | 'otherNames: [省委办公厅法规处]' | 'otherNames: [省委办公厅法规处, 省财政厅法规处]' | G03 | 省财政厅法规处　审议文件由其认定不需审核
        directory | ', otherNames: [省委政策研究室], kind: 党委部门}' | ', kind: 党委部门}' | none | none
        departments | 'units: [省财政厅]' | 'units: [某银行]' | G02 | 省财政厅
        departments | 'units: [省财政厅]' | 'units: [省发改委]' | G02 | 省财政厅
        thresholds | 'standIns: []' | 'standIns: [省司法厅]' | G03 | 省司法厅　认定“省委办公厅法规处”自己起草的文件
        thresholds | 'divisions: [法规处, 省委办公厅法规处]' | 'divisions: [法规处, D-政研室]' | G03 | 省委政研室
        """)
    void areListedWithUnitAndMatter(String file, String before, String after, String rule, String listed) {
        RuleBook edited = edited(file, before, after);

        assertThat(Invariants.problemsOf(edited)).isEmpty();
        if (rule.equals("none")) {
            assertThat(Probes.openings(SHIPPED, edited, DAY)).isEmpty();
        } else {
            assertThat(Probes.openings(SHIPPED, edited, DAY)).anySatisfy(opening -> {
                assertThat(opening.rule()).isEqualTo(rule);
                assertThat(opening.zh()).contains(listed).contains("现：不再拦下");
                assertThat(opening.before().zh()).isNotBlank();
            });
        }
    }

    /** An office's word of doubt that is taken away: before, behind and beside words of agreement. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        after | 方案 | 同意方案
        after | 上会 | 同意上会
        before | 拟 | 拟同意
        before | 原则 | 原则同意
        anywhere | 按程序 | 同意按程序上会
        """)
    void areListedOfDoubtsTakenAway(String place, String word, String opinion) {
        RuleBook doubting = edited("opinions", place + ": [", place + ": [" + word + ", ");

        assertThat(Probes.openings(doubting, SHIPPED, DAY)).anySatisfy(opening -> {
            assertThat(opening.rule()).isEqualTo("G01");
            assertThat(opening.matter().zh()).isEqualTo("意见栏写“" + opinion + "”");
            assertThat(opening.before().zh()).contains("未能看懂");
        });
        assertThat(Probes.openings(SHIPPED, doubting, DAY)).isEmpty();
    }

    /** To G01 a refusal is an opinion too: it is the rule that heeds it that would have stopped the item. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DEFER | 拟同意 | 拟同意
        DISAGREE | 提请 | 同意提请
        CONDITIONAL | 方案 | 同意方案
        """)
    void areListedOfRefusalsTakenAway(String kind, String word, String opinion) {
        RuleBook refusing = edited("opinions", " " + kind + ": [", " " + kind + ": [" + word + ", ");

        assertThat(Probes.openings(refusing, SHIPPED, DAY))
                .anySatisfy(opening -> assertThat(opening.matter().zh()).isEqualTo("意见栏写“" + opinion + "”"));
    }

    /** What is refused from now on was not understood before: both stop the item. */
    @ParameterizedTest
    @ValueSource(strings = {"DEFER", "DISAGREE"})
    void areNoneOfRefusalsThatAreAdded(String kind) {
        assertThat(Probes.openings(SHIPPED, edited("opinions", " " + kind + ": [", " " + kind + ": [容后再报, "), DAY))
                .isEmpty();
    }

    private static RuleBook edited(String file, String before, String after) {
        String path = "reference/" + file + ".yaml";
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        String text = new String(files.get(path), UTF_8);
        String sought = before.replace("\\n", "\n");
        assertThat(text).contains(sought);
        files.put(
                path,
                text.replaceFirst(Pattern.quote(sought), Matcher.quoteReplacement(after.replace("\\n", "\n")))
                        .getBytes(UTF_8));
        return compiled(files);
    }

    private static RuleBook compiled(Map<String, byte[]> files) {
        Compilation compilation = RuleBook.compile(RuleFiles.of(new TreeMap<>(files)));
        assertThat(compilation).as(() -> String.valueOf(compilation)).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }
}
