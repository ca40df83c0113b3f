package org.agendagate.oracle;

import java.util.Set;
import org.agendagate.oracle.SecondReading.RandomCase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rules on texts that are named by one reading or another, held against the second reading over random packets. */
class ComparingTest {
    private static final Set<String> RULES = Set.of("G07", "G07R", "G26H", "G26R", "G26S");
    private static final int PACKETS = Tries.of(200);

    @Test
    void agreesWithTheSecondReading() {
        SecondReading.agrees(
                RULES,
                PACKETS,
                RuleBooks.shipped(),
                (seed, oracle) -> {
                    ObjectNode packet = RandomReadings.packet(seed, oracle);
                    return new RandomCase(packet, RandomReadings.history(packet, seed));
                },
                (packet, history, oracle) ->
                        new Comparing(packet, history, oracle.policy(), RandomPackets.DECIDED_AT).told());
    }
}
