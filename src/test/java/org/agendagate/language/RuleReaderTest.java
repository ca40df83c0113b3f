package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Expression.Negation;
import org.agendagate.language.Template.Slot;
import org.junit.jupiter.api.Test;

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

    private RuleReading read(String text) {
        return reader.read(List.of(new RuleFile("seed/a.drl", text)));
    }
}
