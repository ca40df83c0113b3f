package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.impl.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What the reader accepts is standard DRL, so any editor for it opens our files. */
class StandardDrlTest {
    private final RuleReader reader = new RuleReader();

    @Test
    void acceptsGoodRuleAsDroolsDoes() throws DroolsParserException {
        assertThat(reader.read(List.of(new RuleFile("a.drl", RuleReaderTest.GOOD)))
                        .problems())
                .isEmpty();
        assertStandard(RuleReaderTest.GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inCharge == true && !signedOpinion",
                "!( inCharge || signedOpinion )",
                "( opinionKind == \"READ_ONLY\" || opinionKind == null )",
                "opinionKind in ( \"READ_ONLY\", \"NAME_ONLY\" ), gap not in ( \"a\", $item.title )",
                "opinionText contains \"阅\", gap not contains \"\\\"x\\\\ \\n\"",
                "unit memberOf $item.coUnits, code not memberOf $item.coUnits",
                "name != $item.title && ( unit == $item.leadUnit || inCharge )",
                "!!inCharge",
                "\"\" != gap, null == opinionKind"
            })
    void acceptsConstraintAsDroolsDoes(String constraint) throws DroolsParserException {
        String text = Rules.file(Rules.rule("A01").replace("inCharge", constraint));

        assertThat(reader.read(List.of(new RuleFile("a.drl", text))).problems()).isEmpty();
        assertStandard(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not Leader( itemNo == $item.itemNo )",
                "not ( Leader( itemNo == $item.itemNo, inCharge ) )",
                "exists Document( itemNo == $item.itemNo, openComments > -0.5, openComments < 12 )",
                "exists ( Document( $item.itemNo == itemNo && reviewDueOn <= \"2026-09-01\" ) )",
                "exists Document( $item.itemNo == itemNo && reviewDueOn <= $item.receivedOn ) // 说明",
                "$议题 : Item( itemNo == $item.itemNo, $t : title ) not Leader( itemNo == $议题.itemNo, name == $t )",
                "forall( $d : Department( itemNo == $item.itemNo ) Department( this == $d, settled && !silent ) )",
                "accumulate( Document( itemNo == $item.itemNo, forDeliberation ); $n : count( 1 ); $n > 3 )",
                "accumulate( $d : Document( itemNo == $item.itemNo, $x : openComments ); $n : count( $d ), $s : sum( $x ),"
                        + " $min : min( $x ), $max : max( $x ); $n > 3 && $s >= 0.5, $min != $max ) // 说明",
                "accumulate( Document( itemNo == $item.itemNo ); $n : count() ) exists Document( itemNo == $item.itemNo, openComments < $n )",
                "not Opinion( text == $item.title ) /* 另一种\n联系 */",
            })
    void acceptsConditionAsDroolsDoes(String condition) throws DroolsParserException {
        String text = Rules.file(Rules.rule(
                "A01", "$item : Item( deadline > \"2026-01-31 17:30\" )\n" + condition + "\n", "report( $item );"));

        assertThat(reader.read(List.of(new RuleFile("a.drl", text))).problems()).isEmpty();
        assertStandard(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "涉及 包含 \"财\", 涉及 不包含 \"人\", 临时动议 == 否",
                "主办单位 属于 其一( \"省财政厅\", \"省审计厅\" ), 议程审定时间 == 空",
                "部门意见状态 不属于 其一( \"意见一致\", \"有倾向性意见\" )",
                "主办单位 不列入 会办单位, 工作日数( 受理日期, 会议时间 ) < 3",
                "受理日期 > 几个工作日前( 会议时间, 3 ) || 受理日期 > monthsBefore( meetingAt, 1 )",
                "days( receivedOn, \"2026-12-31\" ) >= 30, 天数( 受理日期, 会议时间 ) in ( 1, 2 ), receivedOn <= meetingAt"
            })
    void acceptsChineseAsDroolsDoesThatKnowsItsOperators(String constraints) throws DroolsParserException {
        String text = Rules.file("""
                rule "A01 规则"
                    @后果( 不予上会 )
                    @规则类别( 时限 )
                    @英文名称( "Rule" )
                    @依据( "依据" )
                    @英文依据( "Authority" )
                    @依据核对情况( 待核对 )
                    @责任单位( "{$议题.主办单位}" )
                    @英文责任单位( "Lead unit" )
                    @理由( "{$议题.名称}：理由。" )
                    @英文理由( "Reason." )
                    @补正要求( "请补正。" )
                    @英文补正要求( "Correct it." )
                    @时限( "{$议题.报送截止时间}" )
                when
                    $议题 : 议题( %s )
                    not 部门( 议题编号 == $议题.议题编号, 态度 == "不同意" )
                    accumulate( 部门答复( 议题编号 == $议题.议题编号 ); $份数 : 计数( 1 ); $份数 >= 0 )
                then
                    report( $议题 );
                end
                """.formatted(constraints));
        assertThat(reader.read(List.of(new RuleFile("a.drl", text))).problems()).isEmpty();
        for (String word : Operators.chineseWords()) {
            Operator.addOperatorToRegistry(word, false);
        }
        assertStandard(text);
    }

    @Test
    void acceptsEveryGeneratedRuleAsDroolsDoes() throws DroolsParserException {
        RuleGenerator generator = new RuleGenerator(new Random(7));
        for (int i = 0; i < 400; i++) {
            String text = Rules.file(generator.rule("A" + i));
            List<Problem> problems =
                    reader.read(List.of(new RuleFile("a.drl", text))).problems();
            // Random constraints may contradict each other; nothing else may be wrong with them.
            assertThat(problems)
                    .as(text)
                    .extracting(Problem::code)
                    .isSubsetOf("never-true", "always-true", "unused-variable");
            assertStandard(text);
        }
    }

    @Test
    void acceptsNothingThatDroolsDoesNot() throws DroolsParserException {
        Random random = new Random(20261012);
        int accepted = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = Edits.edit(RuleReaderTest.GOOD, random, 1 + random.nextInt(2));
            if (!reader.read(List.of(new RuleFile("a.drl", text))).hasErrors()) {
                accepted++;
                assertStandard(text);
            }
        }
        assertThat(accepted).isGreaterThan(100);
    }

    private static void assertStandard(String text) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        parser.parse(true, text.replaceFirst("^\ufeff", ""));
        assertThat(parser.getErrors()).as(text).isEmpty();
    }
}
