package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import tools.jackson.databind.node.ObjectNode;

/** Holds what some rules tell against a second reading of the policy, over random packets. */
final class SecondReading {
    /** Each rule must have told something this often, or nothing was compared. */
    private static final int OFTEN = Tries.of(5);

    /**
     * A random packet.
     *
     * @param history what the records are to have known
     */
    record RandomCase(ObjectNode packet, History history) {
        static RandomCase of(ObjectNode packet) {
            return new RandomCase(packet, History.none());
        }
    }

    /** What the second reading tells: item, rule and reason of each finding, sorted. */
    @FunctionalInterface
    interface Reading {
        List<String> told(Packet packet, History history, Oracle oracle);
    }

    private SecondReading() {}

    /** Compares {@code packets} of those that {@code make} gives for a seed and the oracle of {@code files}. */
    static void agrees(
            Set<String> rules,
            int packets,
            Map<String, byte[]> files,
            BiFunction<Integer, Oracle, RandomCase> make,
            Reading reading) {
        RuleBook book = RuleBooks.compile(files);
        Oracle oracle = Oracle.of(files);
        Map<String, Integer> told = new HashMap<>();
        for (int seed = 0; seed < packets; seed++) {
            RandomCase random = make.apply(seed, oracle);
            ReadPacket packet = RandomPackets.read(random.packet());
            List<Finding> findings = findings(packet, random.history(), book, rules);
            findings.forEach(finding -> told.merge(finding.ruleId(), 1, Integer::sum));
            assertThat(findings.stream()
                            .map(finding -> finding.itemNo() + " " + finding.ruleId() + " "
                                    + finding.reason().zh())
                            .sorted()
                            .toList())
                    .as(() -> RandomPackets.show(random.packet())
                            + random.history().json())
                    .isEqualTo(reading.told(packet.packet(), random.history(), oracle));
        }
        assertThat(told.keySet()).isEqualTo(rules);
        assertThat(told.values()).allSatisfy(count -> assertThat(count).isGreaterThan(OFTEN));
    }

    /** What {@code rules} find on the items of a packet. */
    static List<Finding> findings(ReadPacket packet, History history, RuleBook book, Set<String> rules) {
        return Gate.decide(packet, history, book, RandomPackets.DECIDED_AT.toInstant()).items().stream()
                .flatMap(item -> item.findings().stream())
                .filter(finding -> rules.contains(finding.ruleId()))
                .toList();
    }
}
