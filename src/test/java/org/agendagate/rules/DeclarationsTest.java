package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationsTest {
    private static final String DETAILS = """
            details:
              - name: foreignPartner
                type: flag
                label: 有外方合作单位
                meaning: 有外方的填 true
              - name: foreignOpinion
                type: text
                values: [同意, 不同意]
                label: 外办意见
                meaning: 书面意见
              - name: grant
                type: number
                label: 补助金额
                meaning: 万元
              - name: agreedOn
                type: date
                label: 签约日期
                meaning: 合同所载日期
            """;
    private static final String LISTS = """
            lists:
              - name: foreignAffairsUnits
                label: 涉外工作单位
                words: [省商务厅, 省教育厅]
            """;

    @Test
    void doesWithoutDetailsAndLists() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.remove("reference/details.yaml");
        files.remove("reference/lists.yaml");
        assertThat(RuleBook.compile(RuleFiles.of(files))).isInstanceOf(Compilation.Compiled.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Details( itemNo == $item.itemNo, foreignPartner, !foreignOpinionGiven )",
                "Details( itemNo == $item.itemNo, foreignOpinion == null || foreignOpinion == \"不同意\" )",
                "Details( itemNo == $item.itemNo, grant > 100, grantGiven )",
                "Details( itemNo == $item.itemNo, agreedOn > \"2026-09-24\" )",
                "Details( itemNo == $item.itemNo, agreedOn > $item.receivedOn )",
                "Lists( itemNo == $item.itemNo, foreignAffairsUnits contains $item.leadUnit )",
                "Lists( itemNo == $item.itemNo, foreignAffairsUnits not contains $item.leadUnit )",
            })
    void takesDeclaredWordsInConditions(String condition) {
        assertThat(problems(DETAILS, LISTS, condition)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Details( itemNo == $item.itemNo, foreinPartner ) | 17:49 | unknown-field-near | did you mean `foreignPartner`",
                "Details( itemNo == $item.itemNo, foreignOpinion == \"赞成\" ) | 17:67 | unknown-constant | 同意 不同意",
                "Details( itemNo == $item.itemNo, foreignOpinion > \"同意\" ) | 17:64 | no-order | a text",
                "Details( itemNo == $item.itemNo, grant == \"100\" ) | 17:58 | quotes-not-needed | `grant` is a number",
                "Details( itemNo == $item.itemNo, agreedOn > \"昨天\" ) | 17:60 | bad-date | `昨天` is not a date",
                "Details( itemNo == $item.itemNo, foreignPartner == null ) | 17:67 | absence-not-possible | foreignPartner",
                "Details( foreignPartner ) | 17:16 | not-joined | itemNo",
                "Lists( itemNo == $item.itemNo, foreignUnits contains $item.leadUnit ) | 17:47 | unknown-field | foreignAffairsUnits",
                "Lists( itemNo == $item.itemNo, foreignAffairsUnits == $item.leadUnit ) | 17:47 | list-compared | contains",
            })
    void tellsMisuseOfDeclaredWordsAtItsPlace(String condition, String place, String code, String words) {
        assertThat(problems(DETAILS, LISTS, condition)).singleElement().satisfies(problem -> {
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.en()).contains(words);
            assertThat(problem.zh()).containsPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "name: grant, name: Grant, 11, 11, reference-unusable-name",
        "name: grant, name: 补助, 11, 11, reference-unusable-name",
        "name: grant, name: contains, 11, 11, reference-unusable-name",
        "name: grant, name: from, 11, 11, reference-unusable-name",
        "name: grant, name: null, 11, 11, reference-unusable-name",
        "name: grant, name: itemNo, 11, 11, reference-taken-name",
        "name: grant, name: foreignPartner, 11, 11, reference-taken-name",
        "name: grant, name: foreignPartnerGiven, 11, 11, reference-taken-name",
        "type: number, type: amount, 12, 11, reference-unknown-value",
        "'type: number', 'type: number\n    values: [1]', 13, 13, reference-values-without-text",
        "label: 补助金额, labels: 补助金额, 13, 5, reference-unknown-entry-near",
        "label: 补助金额, 名称: 补助金额, 13, 5, reference-unknown-entry",
        "'    meaning: 万元\n', '', 11, 5, reference-missing-entry",
    })
    void tellsWhatIsWrongWithADeclaration(String from, String to, int line, int column, String code) {
        assertThat(DETAILS).contains(from);
        assertThat(problems(DETAILS.replace(from, to), LISTS, "Details( itemNo == $item.itemNo )"))
                .filteredOn(problem -> problem.file().equals("reference/details.yaml"))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    @Test
    void tellsWhatIsWrongWithAList() {
        String twice = LISTS + LISTS.substring(LISTS.indexOf('\n') + 1);
        assertThat(problems(DETAILS, twice, "Lists( itemNo == $item.itemNo )"))
                .extracting(Problem::toString)
                .containsExactly(
                        "reference/lists.yaml:5:11: the name `foreignAffairsUnits` is taken; choose another one");
    }

    private static List<Problem> problems(String details, String lists, String condition) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("reference/details.yaml", details.getBytes(UTF_8));
        files.put("reference/lists.yaml", lists.getBytes(UTF_8));
        files.put("local/rule.drl", rule(condition).getBytes(UTF_8));
        Compilation compilation = RuleBook.compile(RuleFiles.of(files));
        return compilation instanceof Compilation.Refused refused
                ? refused.problems()
                : ((Compilation.Compiled) compilation).warnings();
    }

    private static String rule(String condition) {
        return """
                package local
                rule "X01 试用规则"
                    @effect( reject )
                    @tier( matter )
                    @title_en( "Rule" )
                    @basis( "依据" )
                    @basis_en( "Authority" )
                    @verification( to_verify )
                    @actor( "主办单位" )
                    @actor_en( "Lead unit" )
                    @reason( "理由。" )
                    @reason_en( "Reason." )
                    @remedy( "请补正。" )
                    @remedy_en( "Correct it." )
                when
                    $item : Item()
                    $fact    : %s
                then
                    report( $item, $fact );
                end
                """.formatted(condition);
    }
}
