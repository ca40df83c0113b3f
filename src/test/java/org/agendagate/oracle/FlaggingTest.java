package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The flags and advice on matters and powers, held against the second reading over random packets. */
class FlaggingTest {
    private static final Set<String> RULES = Set.of("G15", "G18", "G20", "G21", "G28", "G28R");
    private static final int PACKETS = 3_000;

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
            ObjectNode tree = RandomFlags.added(RandomPackets.packet(seed, oracle), seed);
            ReadPacket packet = RandomPackets.read(tree);
            List<Finding> findings = findings(packet, book);
            findings.forEach(finding -> told.merge(finding.ruleId(), 1, Integer::sum));
            assertThat(findings.stream()
                            .map(finding -> finding.itemNo() + " " + finding.ruleId() + " "
                                    + finding.reason().zh())
                            .sorted()
                            .toList())
                    .as(() -> RandomPackets.show(tree))
                    .isEqualTo(new Flagging(packet.packet(), oracle.policy()).told());
        }
        assertThat(told.keySet()).isEqualTo(RULES);
        assertThat(told.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
    }

    /** A step, a review or a route taken away clears nothing. */
    @Test
    void neverLosesAFlagWhereThePacketSaysLess() {
        Oracle oracle = Oracle.of(RuleBooks.shipped());
        RuleBook book = RuleBooks.compile(RuleBooks.shipped());
        int cases = 0;
        for (int seed = 0; seed < 400; seed++) {
            ObjectNode tree = RandomFlags.added(RandomPackets.packet(seed, oracle), seed);
            Set<String> before = flags(tree, book);
            for (ObjectNode less : RandomFlags.lessened(tree)) {
                cases++;
                assertThat(flags(less, book)).as(() -> RandomPackets.show(less)).containsAll(before);
            }
        }
        assertThat(cases).isGreaterThan(400);
    }

    private static Set<String> flags(ObjectNode tree, RuleBook book) {
        Set<String> flags = new HashSet<>();
        findings(RandomPackets.read(tree), book).stream()
                .filter(finding -> finding.has(Effect.FLAG))
                .forEach(finding -> flags.add(finding.itemNo() + " " + finding.ruleId()));
        return flags;
    }

    private static List<Finding> findings(ReadPacket packet, RuleBook book) {
        return Gate.decide(packet, book, RandomPackets.DECIDED_AT.toInstant()).items().stream()
                .flatMap(item -> item.findings().stream())
                .filter(finding -> RULES.contains(finding.ruleId()))
                .toList();
    }
}
