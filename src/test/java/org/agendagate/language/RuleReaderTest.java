package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Expression.All;
import org.agendagate.language.Expression.Any;
import org.agendagate.language.Expression.Bound;
import org.agendagate.language.Expression.Comparison;
import org.agendagate.language.Expression.Contains;
import org.agendagate.language.Expression.Literal;
import org.agendagate.language.Expression.Negation;
import org.agendagate.language.Expression.OneOf;
import org.agendagate.language.Expression.Operator;
import org.agendagate.language.Expression.Own;
import org.agendagate.language.Template.Slot;
import org.agendagate.language.Template.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {
    static final String GOOD = """
        package seed

        // 分管领导没有签署意见的议题，一律不上会。
        rule "G01 分管领导未签署意见"
            @effect( reject )
            @tier( seed )
            @title_en( "The leader in charge has not signed an opinion" )
            @basis( "三条硬规定第一条" )
            @basis_en( "First of the three rules" )
            @verification( founding )
            @actor( "{$item.submittingUnit}" )
            @actor_en( "{$item.submittingUnit}" )
            @reason( "分管领导{$leader.name}未签署明确意见（意见栏：{$leader.opinionText}）。" )
            @reason_en( "{$leader.name} has not signed a clear opinion." )
            @remedy( "请报分管领导{$leader.name}签署明确意见。" )
            @remedy_en( "Obtain the opinion of {$leader.name}." )
            @due( "{$item.deadline}" )
            date-effective "2026-01-01"
        when
            $item   : Item()
            $leader : Leader( itemNo == $item.itemNo, inCharge, !signedOpinion )
        then
            report( $item, $leader );
        end
        """;

    private final RuleReader reader = new RuleReader();

    @Test
    void readsRule() {
        RuleReading reading = read(GOOD);

        assertThat(reading.problems()).isEmpty();
        Rule rule = reading.rules().get(0);
        assertThat(rule.id()).isEqualTo("G01");
        assertThat(rule.name()).isEqualTo("分管领导未签署意见");
        assertThat(rule.place()).isEqualTo(new Place("seed/a.drl", 4, 1));
        assertThat(rule.header().effect()).isEqualTo(Effect.REJECT);
        assertThat(rule.header().tier()).isEqualTo(Tier.SEED);
        assertThat(rule.header().reason().parts()).hasSize(5);
        assertThat(rule.header().due())
                .isNotNull()
                .satisfies(due -> assertThat(due.parts()).first().isInstanceOf(Slot.class));
        assertThat(rule.effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(rule.enabled()).isTrue();
        assertThat(rule.reported()).containsExactly("$item", "$leader");
        assertThat(rule.conditions()).hasSize(2);
        Pattern leader = (Pattern) rule.conditions().get(1);
        assertThat(leader.variable()).isEqualTo("$leader");
        assertThat(leader.constraints()).hasSize(3);
        assertThat(leader.constraints().get(2)).isInstanceOf(Negation.class);
    }

    @Test
    void tellsUnknownFieldWithNearestName() {
        RuleReading reading = read(GOOD.replace("!signedOpinion", "!signedOpinon"));

        assertThat(reading.rules()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "seed/a.drl:21:58: `Leader` has no field `signedOpinon`; did you mean `signedOpinion`?");
    }

    @Test
    void makesDatesOfTextsComparedWithDates() {
        assertThat(constraint("Document", "reviewDueOn < \"2026-09-01\""))
                .isEqualTo(new Comparison(
                        Operator.LESS, own("Document", "reviewDueOn"), new Literal(LocalDate.of(2026, 9, 1))));
        assertThat(constraint("Item", "deadline >= \"2026-10-08 17:30\""))
                .isEqualTo(new Comparison(
                        Operator.GREATER_OR_EQUAL,
                        own("Item", "deadline"),
                        new Literal(LocalDateTime.of(2026, 10, 8, 17, 30))));
    }

    @Test
    void readsLists() {
        assertThat(constraint("Item", "consensus not in ( \"SPLIT\", null )"))
                .isEqualTo(new Negation(
                        new OneOf(own("Item", "consensus"), List.of(new Literal("SPLIT"), new Literal(null)))));
        assertThat(constraint("Item", "types contains \"FUND\""))
                .isEqualTo(new Contains(own("Item", "types"), new Literal("FUND")));
        assertThat(constraint("Item", "leadUnit not memberOf coUnits"))
                .isEqualTo(new Negation(new Contains(own("Item", "coUnits"), own("Item", "leadUnit"))));
    }

    @Test
    void readsNumbersAndPrecedence() {
        Expression comments =
                new Comparison(Operator.GREATER, own("Document", "comments"), new Literal(new BigDecimal("-0.5")));
        Expression valid = own("Document", "reviewValid");
        Expression reform = own("Document", "reformRoute");

        assertThat(constraint("Document", "comments > -0.5 && !reviewValid || reformRoute"))
                .isEqualTo(new Any(List.of(new All(List.of(comments, new Negation(valid))), reform)));
        assertThat(constraint("Document", "comments > -0.5 && !( reviewValid || reformRoute )"))
                .isEqualTo(new All(List.of(comments, new Negation(new Any(List.of(valid, reform))))));
    }

    @Test
    void takesForallForNoFactThatFails() {
        String forall = """
                $item : Item()
                forall( $d : Department( itemNo == $item.itemNo ) Department( this == $d, settled ) )
                """;

        Rule rule = good(Rules.file(Rules.rule("A01", forall, "report( $item );")));

        Condition.Not not = (Condition.Not) rule.conditions().get(1);
        assertThat(not.pattern().variable()).isNull();
        assertThat(not.pattern().constraints().get(1))
                .isEqualTo(new Negation(new All(List.of(own("Department", "settled")))));
    }

    @Test
    void readsBoundValues() {
        Rule rule = good(Rules.file(Rules.rule("A01", """
                        $item : Item( $no : itemNo, title != "" )
                        not ( Leader( itemNo == $no ) )
                        exists Document( $item.itemNo == itemNo )
                        """, "report( $item );").replace("理由。", "第{$no}号{{议题}}。")));

        Condition.Not not = (Condition.Not) rule.conditions().get(1);
        FactField itemNo = field("Item", "itemNo");
        assertThat(not.pattern().constraints())
                .containsExactly(new Comparison(Operator.EQUAL, own("Leader", "itemNo"), new Bound("$no", itemNo)));
        assertThat(rule.conditions().get(2)).isInstanceOf(Condition.Exists.class);
        assertThat(rule.header().reason().parts())
                .containsExactly(new Words("第"), new Slot("$no", null), new Words("号{议题}。"));
    }

    @Test
    void warnsWithoutRefusing() {
        RuleReading reading = read(GOOD.replaceFirst(" {4}@remedy_en.*\n", ""));

        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.rules()).hasSize(1);
        assertThat(reading.rules().get(0).header().remedyEn().parts()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("missing-english");
    }

    @Test
    void tellsMissingEnglishOnceForARule() {
        RuleReading reading = read(GOOD.replaceAll(" {4}@re(medy|ason)_en.*\n", ""));

        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.en()).endsWith("has no English text: `@reason_en`, `@remedy_en`"));
    }

    @Test
    void readsSwitchAndDates() {
        Rule rule = good(GOOD.replace(
                "date-effective \"2026-01-01\"",
                "date-effective \"2026-01-01\"\n    date-expires \"2027-01-01\"\n    enabled false"));

        assertThat(rule.enabled()).isFalse();
        assertThat(rule.expiresOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void tellsADuplicateInBothOfTwoFiles() {
        RuleReading reading = reader.read(List.of(new RuleFile("b.drl", GOOD), new RuleFile("a.drl", GOOD)));

        assertThat(reading.rules()).hasSize(1);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.drl:4:6: the id `G01` is taken by b.drl:4; choose another one",
                        "b.drl:4:6: the id `G01` is taken by a.drl:4; choose another one");
    }

    @Test
    void countsCharactersOutsideBasicPlaneAsOne() {
        RuleReading reading = read(GOOD.replace("（意见栏：{$leader.opinionText}）", "𠮷{$leader.opinion}"));

        assertThat(reading.problems())
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactly("13:50");
    }

    @Test
    void readsFileOfAnyEditor() {
        assertThat(good("\ufeff" + GOOD).place().line()).isEqualTo(4);
        assertThat(good(GOOD.replace("\n", "\r\n")).place().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "GB18030"})
    void tellsOnceThatTheFileIsSavedInAnotherEncoding(String encoding) {
        String garbled = new String(GOOD.getBytes(Charset.forName(encoding)), StandardCharsets.UTF_8);

        assertThat(read(garbled).problems()).extracting(Problem::code).containsExactly("not-utf8");
    }

    private Rule good(String text) {
        RuleReading reading = read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.rules().get(0);
    }

    /** The constraint as read within a pattern of the type. */
    private Expression constraint(String type, String constraint) {
        String conditions =
                "$item : Item( title != \"\" )\nexists %s( itemNo == $item.itemNo, %s )\n".formatted(type, constraint);
        Rule rule = good(Rules.file(Rules.rule("A01", conditions, "report( $item );")));
        return ((Condition.Exists) rule.conditions().get(1))
                .pattern()
                .constraints()
                .get(1);
    }

    private static Expression own(String type, String field) {
        return new Own(field(type, field));
    }

    private static FactField field(String type, String field) {
        FactType found = Objects.requireNonNull(Vocabulary.published().findType(type));
        return Objects.requireNonNull(found.findField(field));
    }

    private RuleReading read(String text) {
        return reader.read(List.of(new RuleFile("seed/a.drl", text)));
    }
}
