package org.agendagate.probes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.findings.Wording;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.Invariants;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever edit of an office's data opens G01 to G03 is refused by an invariant or listed. */
class OpeningsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final RuleBook SHIPPED = compiled(RuleFiles.of(files()));

    @Test
    void ofWhatStaysAsItIsAreNone() {
        assertThat(Probes.openings(SHIPPED, compiled(RuleFiles.of(files())), DAY))
                .isEmpty();
    }

    /** The file, what stands there, what is written instead, and what is listed: the rule and words of unit or matter. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        opinions | ' AGREE: [' | ' AGREE: [收到, ' | G01 | 意见栏写“收到”
        opinions | ' AGREE: [' | ' AGREE: [按程序, ' | G01 | 意见栏写“按程序”
        opinions | ' AGREE: [' | ' AGREE: [财政厅, ' | G01 | 意见栏写“财政厅”
        opinions | ' CONDITIONAL: [' | ' CONDITIONAL: [如, ' | G01 | 意见栏写“如”
        opinions | ' CONDITIONAL: [' | ' CONDITIONAL: [知道, ' | G01 | 意见栏写“知道”
        opinions | ' AGREE_WITH_COMMENT: [' | ' AGREE_WITH_COMMENT: [有关部门, ' | G01 | 意见栏写“有关部门”
        departments | 'PROPERTY, STAFFING,' | 'PROPERTY,' | G02 | 编制
        departments | ', LAND,' | ',' | G02 | 土地
        departments | ', PROJECT]' | ']' | G02 | 项目
        departments | 'units: [省委组织部]' | 'units: [省档案局]' | G02 | 省委组织部
        departments | 'units: [省委编办]' | 'units: [省委组织部]' | G02 | 省委编办
        departments | 'units: [省财政厅]' | 'units: [省审计厅]' | G02 | 省财政厅
        departments | 'units: [省财政厅, 省机关事务局]' | 'units: [省财政厅]' | G02 | 省机关事务局
        departments | 'units: [省自然资源厅]' | 'units: [省水利厅]' | G02 | 省自然资源厅
        departments | 'units: [省发展改革委]' | 'units: [省数据局]' | G02 | 省发展改革委
        departments | 'units: [省财政厅]' | 'units: [省财政]' | G02 | 省财政厅
        departments | 'silenceIsConsent: false' | 'silenceIsConsent: true' | G02 | 逾期未反馈
        thresholds | 'divisions: [' | 'divisions: [省财政厅, ' | G03 | 省财政厅
        thresholds | 'divisions: [' | 'divisions: [报送单位, ' | G03 | 报送单位
        thresholds | 'divisions: [' | 'divisions: [省委秘书长, ' | G03 | 省委秘书长
        thresholds | 'divisions: [' | 'divisions: [办公室, ' | G03 | 办公室
        thresholds | 'divisions: [' | 'divisions: [政策研究处, ' | G03 | 政策研究处
        thresholds | 'divisions: [法规处, 省委办公厅法规处]' | 'divisions: [法规处]' | G03 | 审核“省委办公厅法规处”自己起草的文件
        thresholds | 'standIns: []' | 'standIns: [省财政厅]' | G03 | 省财政厅　认定“省委办公厅法规处”自己起草的文件
        portfolios | 'units: [省农业农村厅, 省水利厅]' | 'units: [省农业农村厅, 省水利厅, 省粮食局]' | G01 | 省粮食局
        portfolios | '省委编办, 省委老干部局]' | '省委老干部局, 省人大常委会办公厅]' | G01 | 省人大常委会办公厅
        portfolios | 'L-秘书长' | 'L-办公厅主任' | G01 | 由省委秘书长签署
        portfolios | 'basis: 明委办〔2026〕88号' | 'basis: 口头' | G01 | 依据口头
        portfolios | 'leader: L-农业' | 'leader: L-常务' | G01 | 代常务副省长
        portfolios | 'until: 2026-10-15' | 'until: 2027-10-15' | G01 | 自2026-10-16起
        portfolios | '省审计厅, 省国资委, 省应急厅, 省数据局]' | '省审计厅, 省国资委, 省应急厅, 省数据局, 省高院]' | G01 | 省高院
        portfolios | 'L-社会' | 'L-社会2' | G01 | 由分管社会事业工作的副省长签署
        """)
    void areListedWithUnitAndMatter(String file, String before, String after, String rule, String listed) {
        RuleBook edited = edited(file, before, after);

        assertThat(Invariants.problemsOf(edited)).isEmpty();
        assertThat(Probes.openings(SHIPPED, edited, DAY)).anySatisfy(opening -> {
            assertThat(opening.rule()).isEqualTo(rule);
            assertThat(opening.zh()).contains(listed).contains("现：不再拦下");
            assertThat(opening.en()).contains("no longer stopped");
            assertThat(opening.before().zh()).isNotBlank();
        });
    }

    /** An edit of the words, and an opinion that it might let pass: the built-in words stop it all the same. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ' AGREE: [' | ' AGREE: [知道了, ' | 知道了
        ' AGREE: [' | ' AGREE: [按程序, ' | 请按程序办理
        ' AGREE: [' | ' AGREE: [财政厅, ' | 转请财政厅阅处
        ' AGREE: [' | ' AGREE: [书记, ' | 请书记定
        ' AGREE: [' | ' AGREE: [书记, ' | 书记
        ' AGREE: [' | ' AGREE: [看过, ' | 看过
        ' AGREE: [' | ' AGREE: [再核, ' | 请再核
        ' AGREE: [' | ' AGREE: [再核, ' | 再核
        ' AGREE: [' | ' AGREE: [不能, ' | 不能
        ' AGREE: [' | ' AGREE: [下次再说, ' | 下次再说
        ' AGREE: [' | ' AGREE: [不表态, ' | 不表态
        ' CONDITIONAL: [' | ' CONDITIONAL: [知道, ' | 知道了
        ' AGREE_WITH_COMMENT: [' | ' AGREE_WITH_COMMENT: [有关部门, ' | 转请有关部门研处
        'before: [' | 'before: [绝不会有的词] #' | 勿同意
        'before: [' | 'before: [绝不会有的词] #' | 假如同意
        'before: [' | 'before: [绝不会有的词] #' | 假如财政厅同意
        'after: [' | 'after: [绝不会有的词] #' | 同意吗
        'after: [' | 'after: [绝不会有的词] #' | 同意反对意见
        'anywhere: [' | 'anywhere: [绝不会有的词] #' | 同意，另有考虑
        'anywhere: [' | 'anywhere: [绝不会有的词] #' | 同意，容我再想
        """)
    void areNoneOfOpinionsThatBuiltInWordsStop(String before, String after, String opinion) {
        RuleBook edited = edited("opinions", before, after);
        Charges charges = Charges.of(edited, DAY);
        String unit = charges.units().iterator().next();
        ProbeItem item = new ProbeItem(unit, DAY);
        ProbeItem agreed = new ProbeItem(unit, DAY);
        charges.leadersOf(unit).forEach(leader -> {
            item.signedBy(leader, opinion);
            agreed.signedBy(leader, "同意");
        });

        List<Probe> probes = Stream.of(item, agreed)
                .map(probe -> Probe.of("G01", unit, new Wording(opinion, opinion), probe.node()))
                .toList();
        Set<Integer> stopped =
                new ProbeRun(edited, true).stopped(probes, Probe::after, DAY).keySet();
        assertThat(stopped).containsExactly(0);
    }

    /** And these never come so far. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        opinions | ' AGREE: [' | ' AGREE: [圈阅, '
        opinions | ' AGREE: [' | ' AGREE: [阅, '
        opinions | ' AGREE: [' | ' AGREE: [阅处, '
        opinions | ' AGREE: [' | ' AGREE: [转请, '
        opinions | ' DEFER: [' | ' DEFER: [传阅, '
        opinions | ' DISAGREE: [' | ' DISAGREE: [空白, '
        opinions | ' CONDITIONAL: [' | ' CONDITIONAL: [请办理, '
        opinions | 'countsAsOpinion: [' | 'countsAsOpinion: [READ_ONLY, '
        opinions | 'countsAsOpinion: [' | 'countsAsOpinion: [FORWARD, '
        opinions | 'countsAsOpinion: [' | 'countsAsOpinion: [NAME_ONLY, '
        opinions | 'countsAsOpinion: [' | 'countsAsOpinion: [EMPTY, '
        opinions | 'countsAsOpinion: [' | 'countsAsOpinion: [UNCLEAR, '
        departments | '[PERSONNEL, MONEY' | '[MONEY'
        departments | 'MONEY, PROPERTY' | 'PROPERTY'
        departments | 'PROPERTY, STAFFING' | 'STAFFING'
        departments | 'when: PERSONNEL' | 'when: AWARD'
        departments | 'when: MONEY' | 'when: FUND'
        departments | 'units: [省委组织部]' | 'units: []'
        departments | 'units: [省财政厅]' | 'units: [待定]'
        thresholds | '[法规处, 省委办公厅法规处]' | '[]'
        thresholds | '[法规处, 省委办公厅法规处]' | '[待定]'
        """)
    void areRefusedWhereNoOfficeMayHaveThem(String file, String before, String after) {
        assertThat(Invariants.problemsOf(edited(file, before, after))).isNotEmpty();
    }

    /** Edits that stop more, or nothing else, have nothing to show. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        opinions | 'readMarks: [' | 'readMarks: [已看, '
        opinions | ' AGREE: [' | ' AGREE: [是否同意, '
        opinions | ' AGREE: [' | ' AGREE: [知道了, '
        opinions | ' AGREE: [' | ' AGREE: [书记, '
        opinions | ' AGREE: [' | ' AGREE: [看过, '
        opinions | ' AGREE: [' | ' AGREE: [再核, '
        opinions | ' AGREE: [' | ' AGREE: [不能, '
        opinions | ' AGREE: [' | ' AGREE: [下次再说, '
        opinions | ' AGREE: [' | ' AGREE: [不表态, '
        opinions | 'before: [' | 'before: [绝不会有的词] #'
        opinions | 'after: [' | 'after: [绝不会有的词] #'
        opinions | 'anywhere: [' | 'anywhere: [绝不会有的词] #'
        departments | 'needsAgreement: [' | 'needsAgreement: [STABILITY, '
        departments | 'units: [省财政厅]' | 'units: [省财政厅, 省审计厅]'
        thresholds | 'workingDays: 3 ' | 'workingDays: 10 '
        thresholds | 'validDays: 90' | 'validDays: 180'
        portfolios | '省审计厅, 省国资委, 省应急厅, 省数据局]' | '省审计厅]'
        """)
    void areNoneWhereNothingIsOpened(String file, String before, String after) {
        assertThat(Probes.openings(SHIPPED, edited(file, before, after), DAY)).isEmpty();
    }

    /** Counted, not timed: how long an item takes depends on what else a machine does. */
    @Test
    void areFoundInWorkThatGrowsWithTheUnits() {
        int few = judged(100);
        int many = judged(200);

        System.out.println("probes of 100 and of 200 units: " + few + " and " + many + " items judged");
        assertThat(many).isLessThan(2 * few).isLessThan(5_000);
    }

    private static int judged(int units) {
        Probes probes = new Probes(large(units, "L-%d", "省财政厅"), large(units, "M-%d", "省审计厅"), DAY);
        assertThat(probes.find()).hasSizeGreaterThanOrEqualTo(units);
        return probes.judged();
    }

    /** So many units, five under each leader. */
    private static RuleBook large(int units, String code, String finance) {
        String leaders = IntStream.range(0, units / 5)
                .mapToObj(leader -> String.format(
                        Locale.ROOT,
                        """
                    - code: %s
                      title: 第%d位领导
                      inChargeOf:
                        - units: [%s]
                          from: 2025-01-01
                    """,
                        code.formatted(leader),
                        leader,
                        IntStream.range(0, 5)
                                .mapToObj(unit -> "单位" + (leader * 5 + unit))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        Map<String, byte[]> files = new TreeMap<>(files());
        files.put("reference/portfolios.yaml", ("leaders:\n" + leaders.indent(2)).getBytes(UTF_8));
        files.computeIfPresent(
                "reference/departments.yaml",
                (path, content) -> new String(content, UTF_8)
                        .replace("units: [省财政厅]", "units: [" + finance + "]")
                        .getBytes(UTF_8));
        return compiled(RuleFiles.of(files));
    }

    /** An office that has no directory yet: its edits name what units they like. */
    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.remove("reference/directory.yaml");
        try (InputStream portfolios =
                OpeningsTest.class.getResourceAsStream("/org/agendagate/reference/portfolios.yaml")) {
            files.put(
                    "reference/portfolios.yaml",
                    Objects.requireNonNull(portfolios).readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static RuleBook edited(String file, String before, String after) {
        String path = "reference/" + file + ".yaml";
        Map<String, byte[]> files = new TreeMap<>(files());
        String text = new String(files.get(path), UTF_8);
        assertThat(text).contains(before);
        files.put(
                path,
                text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after))
                        .getBytes(UTF_8));
        return compiled(RuleFiles.of(new TreeMap<>(files)));
    }

    private static RuleBook compiled(RuleFiles files) {
        Compilation compilation = RuleBook.compile(files);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }
}
