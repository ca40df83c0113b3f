package org.agendagate.oracle;

import java.util.Map;
import java.util.Set;
import org.agendagate.oracle.SecondReading.RandomCase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rules on kept files, like titles and the meeting, held against the second reading over random packets. */
class ConveningTest {
    private static final Set<String> RULES =
            Set.of("G26H", "G26T", "G29A", "G35", "G35C", "G35L", "G35M", "G35N", "G35P", "G35T");
    private static final int PACKETS = Tries.of(200);

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
                (seed, oracle) -> {
                    ObjectNode packet = RandomMeetings.packet(seed, oracle);
                    return new RandomCase(packet, RandomMeetings.history(packet, seed));
                },
                (packet, history, oracle) -> new Convening(packet, history, oracle.policy()).told());
    }
}
