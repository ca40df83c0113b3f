package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Problem;
import org.agendagate.probes.Opening;
import org.agendagate.probes.Probes;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edits by which somebody in a hurry, or with a purpose, would open G01 to G03 behind what a reader of the file sees: by
 * anchors and odd spellings of YAML, letters that look alike, files that stand in for others, and rules beside the three.
 */
class CunningEditsTest {
    private static final Guard GUARD = Guard.create();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        reference/departments.yaml | needsAgreement: [PERSONNEL | 'x: &a {needsAgreement: [MONEY]}\\n<<: *a\\nneedsAgreement: [PERSONNEL' | reference-unknown-entry
        reference/departments.yaml | '- when: STAFFING\\n    units: [省委编办]' | '- <<: {units: [省档案局]}\\n    when: STAFFING' | reference-unknown-entry
        reference/departments.yaml | silenceIsConsent: false | 'silenceIsConsent: false\\nneedsAgreement: [PERSONNEL, MONEY, PROPERTY]' | reference-duplicate-entry
        reference/departments.yaml | silenceIsConsent: false | 'silenceIsConsent: false\\n---\\nneedsAgreement: [PERSONNEL]' | reference-not-yaml
        reference/departments.yaml | silenceIsConsent: false | 'silenceIsConsent: false # x\\u0085silenceIsConsent: true' | reference-duplicate-entry
        reference/departments.yaml | silenceIsConsent: false | 'silenceIsConsent: false # x\\u2028silenceIsConsent: true' | reference-duplicate-entry
        reference/departments.yaml | silenceIsConsent: false | silenceIsConsent: yes | reference-not-a-flag
        reference/departments.yaml | LAND, PROJECT] | 'LAND, PROJECT\\u200B]' | reference-unknown-matter
        reference/departments.yaml | STAFFING, LAND | 'ST\\u0410FFING, LAND' | reference-unknown-matter
        reference/departments.yaml | '[PERSONNEL, MONEY, PROPERTY, STAFFING, LAND, PROJECT]' | '!!set {PERSONNEL, MONEY, PROPERTY}' | reference-not-a-list
        reference/departments.yaml | '[PERSONNEL, MONEY, PROPERTY, STAFFING, LAND, PROJECT]' | '"PERSONNEL, MONEY, PROPERTY"' | reference-not-a-list
        reference/departments.yaml | '- when: LAND\\n    units: [省自然资源厅]' | '- when: AWARD\\n    units: [省自然资源厅]' | invariant-nobody-concerned
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: ["\\u95B2", ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: ["阅\\u200B", ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: ["阅\\u0301", ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: ["（阅）", ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: [画圈, ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: [书记已阅, ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: ["✔", ' | invariant-empty-phrase
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: ["…", ' | reference-blank-word
        reference/opinions.yaml | 'countsAsOpinion: [' | 'countsAsOpinion: [NO_STAND, ' | invariant-empty-kind
        reference/directory.yaml | 'paper: 明委办〔2026〕88号' | 'paper: ""' | reference-missing-entry
        reference/directory.yaml | 'endings: [市, ' | 'endings: ["　", 市, ' | reference-blank-word
        reference/directory.yaml | 'endings: [市, ' | 'endings: [财政厅, 市, ' | reference-ending-of-listed
        reference/directory.yaml | 'leader: L-农业' | 'leader: [L-农业, L-常务]' | reference-not-a-text
        reference/thresholds.yaml | 'waivers:' | 'waivers:\\n  g01: [经办人]' | reference-unknown-entry
        reference/thresholds.yaml | 'divisions: [法规处, 省委办公厅法规处]' | 'divisions: [某某集团]' | invariant-legal-division-unlisted
        seed/leader-sign-off.drl | 'Item()' | 'Item( !impromptu )' | seed-rule-changed
        seed/leader-sign-off.drl | 'when' | '    date-effective "2020-01-01"\\nwhen' | seed-rule-changed
        seed/leader-sign-off.drl | 'rule "G01 ' | 'rule "Ｇ01 ' | bad-name
        seed/leader-sign-off.drl | 'rule "G01 ' | 'rule "G0l ' | bad-name
        seed/department-agreement.drl | '"LEANING" )' | '"LEANING", "INCOMPLETE" )' | seed-rule-changed
        seed/department-agreement.drl | '@tier( seed )' | '@tier( seed )\\n    @waivable( secretary )' | not-waivable
        seed/legal-pre-review.drl | '@tier( seed )' | '@tier( matter )' | seed-rule-changed
        seed/legal-pre-review.drl | 'report( $item, $document );' | 'report( $item );' | seed-rule-changed
        integrity/leader-opinion-reading.drl | 'when' | '    enabled false\\nwhen' | reading-rule-missing
        """)
    void areRefused(String file, String before, String after, String code) {
        assertThat(codes(edited(file, before, after))).contains(code);
    }

    /** The file that is there as well, or under another name, with the content of a good one. */
    @ParameterizedTest(name = "{1} beside {0}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        reference/departments.yaml | reference/Departments.yaml | false | reference-unknown-file
        reference/departments.yaml | reference/departments.yml | false | reference-misnamed-file
        reference/departments.yaml | x/reference/departments.yaml | false | reference-unknown-file
        reference/departments.yaml | 'reference/depart\\u200Bments.yaml' | true | reference-missing-file
        reference/opinions.yaml | reference/departments.yaml | false | reference-missing-entry
        seed/leader-sign-off.drl | aaa/shadow.drl | false | duplicate-id
        seed/leader-sign-off.drl | seed/leader-sign-off.DRL | true | reference-misnamed-file
        """)
    void areRefusedWhereAFileStandsInForAnother(String file, String other, boolean instead, String code) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        byte[] content = files.get(file);
        if (instead) {
            files.remove(file);
        }
        files.put(plain(other), content);

        assertThat(codes(GUARD.admit(RuleFiles.of(files)))).contains(code);
    }

    /** What an office may write, but is told of. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        reference/departments.yaml | silenceIsConsent: false | '"silence\\u0049sConsent": true' | G02 | 逾期未反馈
        reference/departments.yaml | silenceIsConsent: false | '? silenceIsConsent\\n: true' | G02 | 逾期未反馈
        reference/departments.yaml | '- when: PERSONNEL\\n    units: [省委组织部]' | '- when: PERSONNEL\\n    units: &u [省档案局]' | G02 | 省委组织部
        reference/departments.yaml | '- when: PERSONNEL\\n    units: [省委组织部]' | '- when: PERSONNEL\\n    units: [某银行]' | G02 | 省委组织部
        reference/directory.yaml | 'name: 省财政厅' | 'name: 省财政厅, otherNames: [省财政斤]' | G02 | 省财政斤
        reference/directory.yaml | 'title: 常务副省长' | 'title: 常务副省长\\n    otherTitles: [省财政厅]' | G01 | 由“省财政厅”签署
        reference/directory.yaml | 'paper: 明委办〔2026〕88号' | 'paper: 无文件' | G01 | 依据无文件代
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: [囘意, ' | G01 | 囘意
        reference/opinions.yaml | ' AGREE: [' | ' AGREE: [张三, ' | G01 | 张三
        reference/opinions.yaml | ' CONDITIONAL: [' | ' CONDITIONAL: [看, ' | G01 | 意见栏写“看”
        reference/thresholds.yaml | 'divisions: [法规处, ' | 'divisions: [某某集团, 法规处, ' | G03 | 某某集团
        """)
    void areListed(String file, String before, String after, String rule, String listed) {
        Compilation compilation = edited(file, before, after);
        assertThat(compilation).as(() -> codes(compilation).toString()).isInstanceOf(Compilation.Compiled.class);
        RuleBook shipped = ((Compilation.Compiled) GUARD.compile(RuleFiles.bundled())).ruleBook();

        List<Opening> openings = Probes.openings(shipped, ((Compilation.Compiled) compilation).ruleBook(), DAY);

        assertThat(openings)
                .anySatisfy(opening -> assertThat(opening.zh()).startsWith(rule).contains(listed));
    }

    private static Compilation edited(String file, String before, String after) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        String text = new String(files.get(file), UTF_8);
        int at = text.indexOf(plain(before));
        assertThat(at).as(before).isNotNegative();
        files.put(
                file,
                (text.substring(0, at)
                                + plain(after)
                                + text.substring(at + plain(before).length()))
                        .getBytes(UTF_8));
        return GUARD.admit(RuleFiles.of(files));
    }

    private static List<String> codes(Compilation compilation) {
        return compilation instanceof Compilation.Refused refused
                ? refused.problems().stream().map(Problem::code).toList()
                : List.of();
    }

    /** {@code \\n} and the signs that nobody would see here; an escape that YAML itself reads stays. */
    private static String plain(String written) {
        return written.replace("\\n", "\n")
                .replace("\\u0085", "\u0085")
                .replace("\\u2028", "\u2028")
                .replace("\\u200B", "\u200B")
                .replace("\\u0301", "\u0301")
                .replace("\\u95B2", "\u95B2")
                .replace("\\u0410", "\u0410");
    }
}
