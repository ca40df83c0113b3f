package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.history.History;
import org.agendagate.oracle.SecondReading.RandomCase;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rules on wording and responsibility, held against sentences whose meaning is known, over random packets. */
class TaskingTest {
    private static final RuleBook BOOK = RuleBooks.compile(RuleBooks.shipped());
    private static final Oracle ORACLE = Oracle.of(RuleBooks.shipped());
    private static final Set<String> RULES = Set.of("G31", "G31N", "G32", "G32N", "G33", "G33L");
    private static final int PACKETS = Tries.of(300);

    @Test
    void agreesWithTheSecondReading() {
        SecondReading.agrees(
                RULES,
                PACKETS,
                RuleBooks.shipped(),
                (seed, oracle) -> RandomCase.of(RandomTasks.added(RandomPackets.packet(seed, oracle), seed)),
                (packet, history, oracle) -> new Tasking(packet).told());
    }

    @Test
    void rejectsNothingForItsWordsOnceWhatWasListedIsFixed() {
        int fixed = 0;
        for (int seed = 0; seed < Tries.of(100); seed++) {
            ObjectNode tree = RandomTasks.added(RandomPackets.packet(seed, ORACLE), seed);
            List<Finding> findings = findings(RandomPackets.read(tree));
            fixed += findings.size();
            assertThat(findings(RandomPackets.read(RandomTasks.fixed(tree, findings))).stream()
                            .filter(finding -> finding.has(Effect.REJECT))
                            .toList())
                    .as(() -> RandomPackets.show(tree))
                    .isEmpty();
        }
        assertThat(fixed).isGreaterThan(Tries.of(100));
    }

    /** A member of a task taken away settles nothing. */
    @Test
    void neverAcceptsATaskThatSaysLess() {
        for (int seed = 0; seed < Tries.of(30); seed++) {
            ObjectNode tree = RandomTasks.added(RandomPackets.packet(seed, ORACLE), seed);
            Set<String> before = rejected(tree);
            for (int item = 0; item < tree.path("items").size(); item++) {
                for (int task = 0;
                        task < tree.path("items").get(item).path("actionItems").size();
                        task++) {
                    for (String field : List.of("leadDivisions", "responsiblePost", "responsiblePerson", "due")) {
                        ObjectNode less = tree.deepCopy();
                        ((ObjectNode) less.at("/items/" + item + "/actionItems/" + task)).remove(field);
                        assertThat(rejected(less))
                                .as(() -> "without " + field + RandomPackets.show(tree))
                                .containsAll(before);
                    }
                }
            }
        }
    }

    private static Set<String> rejected(ObjectNode tree) {
        Set<String> items = new java.util.HashSet<>();
        findings(RandomPackets.read(tree)).stream()
                .filter(finding -> finding.has(Effect.REJECT))
                .forEach(finding -> items.add(finding.itemNo()));
        return items;
    }

    private static List<Finding> findings(ReadPacket packet) {
        return SecondReading.findings(packet, History.none(), BOOK, RULES);
    }
}
