package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OracleTest {
    private static final int PACKETS = Tries.of(600);
    private static final Map<String, Integer> RARE = Map.of("G01U", 3, "G44", 10);

    @Test
    void agreesWithTheRuleBookOnEveryFinding() {
        agrees(RuleBooks.shipped());
    }

    @Test
    void agreesWithTheRuleBookWherePortfoliosChangedAndSilenceIsConsent() {
        agrees(RuleBooks.withOtherReferenceData());
    }

    /** Whole findings are compared: texts, evidence, order. */
    private static void agrees(Map<String, byte[]> files) {
        RuleBook book = RuleBooks.compile(files);
        Oracle oracle = Oracle.of(files);
        for (int seed = 0; seed < PACKETS; seed++) {
            ObjectNode tree = RandomPackets.packet(seed, oracle);
            ReadPacket packet = RandomPackets.read(tree);
            assertThat(findings(decide(packet, book)).stream()
                            .filter(finding -> Oracle.RULES.contains(finding.ruleId()))
                            .toList())
                    .as(() -> RandomPackets.show(tree))
                    .isEqualTo(byItem(packet, oracle.findings(packet.packet(), RandomPackets.DECIDED_AT)));
        }
    }

    @Test
    void randomPacketsAreMixed() {
        RuleBook book = RuleBooks.compile(RuleBooks.shipped());
        Oracle oracle = Oracle.of(RuleBooks.shipped());
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<String, Integer> rules = new TreeMap<>();
        int flagged = 0;
        int items = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            for (ItemDecision item : decide(RandomPackets.read(RandomPackets.packet(seed, oracle)), book)
                    .items()) {
                items++;
                outcomes.merge(item.outcome(), 1, Integer::sum);
                flagged += item.outcome() == Outcome.ACCEPTED && !item.ready() ? 1 : 0;
                item.findings().forEach(finding -> rules.merge(finding.ruleId(), 1, Integer::sum));
            }
        }
        assertThat(outcomes.get(Outcome.ACCEPTED)).isGreaterThan(items / 4);
        assertThat(outcomes.get(Outcome.REJECTED)).isGreaterThan(items / 4);
        assertThat(flagged).isGreaterThan(items / 25);
        assertThat(rules)
                .containsKeys(Oracle.RULES.toArray(String[]::new))
                .containsKeys("G18", "G20", "G21")
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThan(RARE.getOrDefault(rule, 20)));
        System.out.println(items + " items: " + outcomes + ", accepted but flagged " + flagged + ", findings " + rules);
    }

    private static PacketDecision decide(ReadPacket packet, RuleBook book) {
        return Gate.decide(packet, book, RandomPackets.DECIDED_AT.toInstant());
    }

    private static List<Finding> findings(PacketDecision decision) {
        return Stream.concat(
                        decision.findings().stream(),
                        decision.items().stream().flatMap(item -> item.findings().stream()))
                .toList();
    }

    private static List<Finding> byItem(ReadPacket packet, List<Finding> findings) {
        return packet.packet().items().stream()
                .flatMap(item ->
                        findings.stream().filter(finding -> finding.itemNo().equals(item.itemNo())))
                .toList();
    }
}
