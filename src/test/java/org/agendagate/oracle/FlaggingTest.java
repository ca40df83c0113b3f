package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.agendagate.findings.Effect;
import org.agendagate.history.History;
import org.agendagate.oracle.SecondReading.RandomCase;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The flags and advice on matters and powers, held against the second reading over random packets. */
class FlaggingTest {
    private static final Set<String> RULES = Set.of("G15", "G18", "G20", "G21", "G28", "G28R");
    private static final int PACKETS = Tries.of(300);

    @Test
    void agreesWithTheSecondReading() {
        agrees(RuleBooks.shipped());
    }

    @Test
    void agreesWithTheSecondReadingWhereTheOfficeAsksForOtherThings() {
        agrees(RuleBooks.withOtherReferenceData());
    }

    private static void agrees(Map<String, byte[]> files) {
        SecondReading.agrees(
                RULES,
                PACKETS,
                files,
                (seed, oracle) -> RandomCase.of(RandomFlags.added(RandomPackets.packet(seed, oracle), seed)),
                (packet, history, oracle) -> new Flagging(packet, oracle.policy()).told());
    }

    /** A step, a review or a route taken away clears nothing. */
    @Test
    void neverLosesAFlagWhereThePacketSaysLess() {
        Oracle oracle = Oracle.of(RuleBooks.shipped());
        RuleBook book = RuleBooks.compile(RuleBooks.shipped());
        int cases = 0;
        for (int seed = 0; seed < Tries.of(40); seed++) {
            ObjectNode tree = RandomFlags.added(RandomPackets.packet(seed, oracle), seed);
            Set<String> before = flags(tree, book);
            for (ObjectNode less : RandomFlags.lessened(tree)) {
                cases++;
                assertThat(flags(less, book)).as(() -> RandomPackets.show(less)).containsAll(before);
            }
        }
        assertThat(cases).isGreaterThan(Tries.of(40));
    }

    private static Set<String> flags(ObjectNode tree, RuleBook book) {
        Set<String> flags = new HashSet<>();
        SecondReading.findings(RandomPackets.read(tree), History.none(), book, RULES).stream()
                .filter(finding -> finding.has(Effect.FLAG))
                .forEach(finding -> flags.add(finding.itemNo() + " " + finding.ruleId()));
        return flags;
    }
}
