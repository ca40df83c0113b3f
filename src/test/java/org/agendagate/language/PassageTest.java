package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
    private static final String HEAD = """
        rule "X01 有题"
            @effect( advise )
            @tier( form )
            @basis( "略" )
            @verification( to_verify )
            @actor( "略" )
            @reason( "略：when 与 then 都不是字。" )
            @remedy( "略" )
        """;
    private static final String CONDITION = "$item : Item( title != null )";
    private static final String RULE = HEAD + "when\n    " + CONDITION + "\nthen\n    report( $item );\nend\n";

    @Test
    void isWhatStandsInTheFile() {
        Passage passage = passage("package local\n\n// 第一条 有题。\n" + RULE);

        assertThat(passage.comment()).isEqualTo("第一条 有题。");
        assertThat(passage.text()).isEqualTo(RULE.strip());
        assertThat(passage.conditions()).isEqualTo("    " + CONDITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// 第一条 有题。\n// 第二条 略。\n",
                "// 第一条 有题。\n// 第二条 略。\n\n\n",
                "  /// 第一条 有题。\n  //第二条 略。\n",
                "/* 第一条 有题。\n   第二条 略。 */\n",
                "/**\n * 第一条 有题。\n * 第二条 略。\n */\n\n",
                "/* 第一条 有题。 */\n// 第二条 略。\n",
                "// 第一条 有题。\r\n// 第二条 略。\r\n",
            })
    void bearsItsPolicyHoweverThatIsWritten(String comment) {
        assertThat(passage("package local\n\n" + comment + RULE).comment()).isEqualTo("第一条 有题。\n第二条 略。");
    }

    @Test
    void keepsParagraphsOfTheCommentApart() {
        assertThat(passage("package local\n// 第一条\n\n// 第二条\n" + RULE).comment())
                .isEqualTo("第一条\n\n第二条");
    }

    @Test
    void takesNothingThatBelongsToTheRuleBefore() {
        String second = RULE.replace("X01 有题", "X02 也有题");
        List<Rule> rules = rules("package local // 本地\n" + RULE.stripTrailing() + " // X01 至此\n// 第二条\n" + second);

        assertThat(rules).extracting(rule -> rule.passage().comment()).containsExactly("", "第二条");
        assertThat(rules.get(1).passage().text()).startsWith("rule \"X02");
    }

    @Test
    void tellsTheConditionsOnTheLineOfWhen() {
        assertThat(passage("package local\n" + HEAD + "when " + CONDITION + " then report( $item ); end")
                        .conditions())
                .isEqualTo(CONDITION);
    }

    @Test
    void isFoundByItsLineThoughTheFileNoLongerFits() {
        RuleFile file = new RuleFile("local/x.drl", "package local\n// 第一条\n" + RULE.replace("title", "noField"));

        assertThat(new RuleReader().read(List.of(file)).rules()).isEmpty();
        assertThat(RuleReader.passage(file, 3)).hasValueSatisfying(passage -> {
            assertThat(passage.comment()).isEqualTo("第一条");
            assertThat(passage.conditions()).contains("noField");
        });
        assertThat(RuleReader.passage(file, 4)).isEmpty();
    }

    private static Passage passage(String text) {
        return rules(text).get(0).passage();
    }

    private static List<Rule> rules(String text) {
        RuleReading reading = new RuleReader().read(List.of(new RuleFile("local/x.drl", text)));
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        return reading.rules();
    }
}
