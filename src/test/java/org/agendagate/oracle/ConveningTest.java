package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rules on kept files, like titles and the meeting, held against the second reading over random packets. */
class ConveningTest {
    private static final Set<String> RULES =
            Set.of("G26H", "G26T", "G29A", "G35", "G35C", "G35L", "G35M", "G35N", "G35P", "G35T");
    private static final int PACKETS = 2_000;

    @Test
    void agreesWithTheSecondReading() {
        agrees(RuleBooks.shipped());
    }

    @Test
    void agreesWithTheSecondReadingWhereTheOfficeAsksForOtherThings() {
        agrees(RuleBooks.withOtherReferenceData());
    }

    private static void agrees(Map<String, byte[]> files) {
        RuleBook book = RuleBooks.compile(files);
        Oracle oracle = Oracle.of(files);
        Map<String, Integer> told = new HashMap<>();
        for (int seed = 0; seed < PACKETS; seed++) {
            ObjectNode tree = RandomMeetings.packet(seed, oracle);
            History history = RandomMeetings.history(tree, seed);
            ReadPacket packet = RandomPackets.read(tree);
            List<Finding> findings =
                    Gate.decide(packet, history, book, RandomPackets.DECIDED_AT.toInstant()).items().stream()
                            .flatMap(item -> item.findings().stream())
                            .filter(finding -> RULES.contains(finding.ruleId()))
                            .toList();
            findings.forEach(finding -> told.merge(finding.ruleId(), 1, Integer::sum));
            assertThat(findings.stream()
                            .map(finding -> finding.itemNo() + " " + finding.ruleId() + " "
                                    + finding.reason().zh())
                            .sorted()
                            .toList())
                    .as(() -> RandomPackets.show(tree) + history.json())
                    .isEqualTo(new Convening(packet.packet(), history, oracle.policy()).told());
        }
        assertThat(told.keySet()).isEqualTo(RULES);
        assertThat(told.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
    }
}
