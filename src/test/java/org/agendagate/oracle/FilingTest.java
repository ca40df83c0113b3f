package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rules on form, duplicates and re-submissions, held against the second reading over random packets. */
class FilingTest {
    private static final RuleBook BOOK = RuleBooks.compile(RuleBooks.shipped());
    private static final Oracle ORACLE = Oracle.of(RuleBooks.shipped());
    private static final Set<String> RULES = Set.of("G25", "G26", "G26E", "G27", "G27R", "G29", "G30", "G30N");
    private static final int PACKETS = Tries.of(400);

    @Test
    void agreesWithTheSecondReading() {
        Map<String, Integer> told = new HashMap<>();
        for (int seed = 0; seed < PACKETS; seed++) {
            ObjectNode tree = RandomForms.spoiled(RandomPackets.packet(seed, ORACLE), seed);
            History history = RandomForms.history(tree, seed);
            ReadPacket packet = RandomPackets.read(tree);
            List<Finding> findings = findings(Gate.decide(packet, history, BOOK, RandomPackets.DECIDED_AT.toInstant()));
            List<Finding> formal = findings.stream()
                    .filter(finding -> RULES.contains(finding.ruleId()))
                    .toList();
            formal.forEach(finding -> told.merge(finding.ruleId(), 1, Integer::sum));
            assertThat(formal.stream()
                            .map(finding -> finding.itemNo() + " " + finding.ruleId() + " "
                                    + finding.reason().zh())
                            .sorted()
                            .toList())
                    .as(() -> RandomPackets.show(tree) + history.json())
                    .isEqualTo(new Filing(packet.packet(), history, ORACLE.policy(), RandomPackets.TODAY)
                            .told(having(Effect.REJECT, findings), having(Effect.FLAG, findings)));
        }
        assertThat(told.keySet()).isEqualTo(RULES);
        assertThat(told.values()).allSatisfy(count -> assertThat(count).isGreaterThan(Tries.of(10)));
    }

    private static Set<String> having(Effect effect, List<Finding> findings) {
        Set<String> rejecting = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.effect() == effect)
                .forEach(finding -> rejecting.add(finding.itemNo() + " " + finding.ruleId()));
        return rejecting;
    }

    private static List<Finding> findings(PacketDecision decision) {
        return decision.items().stream()
                .flatMap(item -> item.findings().stream())
                .toList();
    }
}
