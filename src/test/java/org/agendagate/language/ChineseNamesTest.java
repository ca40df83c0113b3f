package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.DetailDeclaration;
import org.agendagate.reference.DetailType;
import org.agendagate.reference.WordLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every name of the language in Chinese beside its English one: both mean the same, and neither means two things. */
class ChineseNamesTest {
    private static final Vocabulary PUBLISHED = Vocabulary.published();

    @Test
    void everyFactAndFieldHasAChineseNameOfItsOwn() {
        Set<String> types = new HashSet<>();
        for (FactType type : PUBLISHED.types()) {
            assertThat(type.called()).as(type.name()).matches("[\\u4e00-\\u9fa5]{2,12}");
            assertThat(types.add(type.called())).as(type.called()).isTrue();
            Set<String> fields = new HashSet<>();
            type.fields().forEach(field -> {
                assertThat(field.called()).as(type.name() + "." + field.name()).matches("[\\u4e00-\\u9fa5]{2,12}");
                assertThat(fields.add(field.called()))
                        .as(type.name() + "." + field.called())
                        .isTrue();
                assertThat(field.labels()).as(type.name() + "." + field.name()).hasSameSizeAs(field.values());
                assertThat(field.labels()).doesNotHaveDuplicates();
                assertThat(field.called()).isNotIn(Operators.chineseWords());
                assertThat(DayFunction.find(field.called())).isNull();
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Item( touches contains "MONEY" )                    | 议题( 涉及 包含 "财" )
        Item( touches not contains "MONEY" )                | 议题( 涉及 不包含 "财" )
        Item( consensus in ( "SPLIT", "INCOMPLETE" ) )      | 议题( 部门意见状态 属于 其一( "意见不一致", "征求意见不完整" ) )
        Item( leadUnit memberOf coUnits )                   | 议题( 主办单位 列入 会办单位 )
        Item( agendaApprovedAt == null, impromptu == true ) | 议题( 议程审定时间 == 空, 临时动议 == 是 )
        Item( workingDays( receivedOn, meetingAt ) < 3 )    | 议题( 工作日数( 受理日期, 会议时间 ) < 3 )
        Item( receivedOn > monthsBefore( meetingAt, 1 ) )   | 议题( 受理日期 > 几个月前( 会议时间, 1 ) )
        """)
    void meansTheSameInBothLanguages(String english, String chinese) {
        Rule one = read(english);
        Rule other = read(chinese);

        assertThat(one.conditions()).isEqualTo(other.conditions());
    }

    private static Rule read(String pattern) {
        String text = Rules.file(Rules.rule("A01", "$item : " + pattern + "\n", "report( $item );"));
        RuleReading reading = new RuleReader().read(List.of(new RuleFile("a.drl", text)));
        assertThat(reading.problems()).isEmpty();
        return reading.rules().get(0);
    }

    @Test
    void aDetailIsCalledByItsLabelUnlessTwoAreCalledSo() {
        Vocabulary vocabulary = PUBLISHED.with(
                new DeclaredDetails(
                        List.of(detail("foreignOpinion", "外办意见"), detail("one", "意见"), detail("other", "意见"))),
                new WordLists(List.of()));
        RuleReader reader = new RuleReader(vocabulary);

        assertThat(problems(reader, "补充事项( 议题编号 == $item.itemNo, 外办意见 == \"同意\", 外办意见已填报 )"))
                .isEmpty();
        assertThat(problems(reader, "补充事项( 议题编号 == $item.itemNo, 意见 == \"同意\" )"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("ambiguous-name");
                    assertThat(problem.zh()).contains("one other");
                });
        assertThat(problems(reader, "补充事项( 议题编号 == $item.itemNo, 外办义见 == \"同意\" )"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.zh()).contains("`补充事项`", "`外办意见`"));
    }

    private static List<Problem> problems(RuleReader reader, String pattern) {
        String text = Rules.file(Rules.rule("A01", "$item : Item()\n exists " + pattern + "\n", "report( $item );"));
        return reader.read(List.of(new RuleFile("a.drl", text))).problems();
    }

    private static DetailDeclaration detail(String name, String label) {
        return new DetailDeclaration(name, DetailType.TEXT, List.of(), label, "说明");
    }
}
