package org.agendagate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agendagate.decision.Outcome;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The gate cries seldom: what looks at texts and at how an item fits together leaves items in order alone. */
class GenuineItemsTest {
    private static final int ITEMS = 200;
    private static final Instant DECIDED_AT = Instant.parse("2026-10-08T04:00:00Z");

    /** Rules that look at what texts give away, and at what does not fit together. */
    private static final Set<String> LOOKS = Set.of(
            "G04O", "G18", "G37", "G37A", "G38", "G38A", "G39", "G39C", "G40", "G41", "G42", "G43", "G44", "G45", "G46",
            "G47", "G48", "G49", "G50", "G51");

    @Test
    void leavesGenuineItemsAlone() throws IOException {
        GenuineItems items = new GenuineItems();
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        PacketReader reader = PacketReader.create();
        Map<String, Integer> byRule = new TreeMap<>();
        List<String> told = new ArrayList<>();
        Set<Integer> flagged = new TreeSet<>();
        Set<Integer> legal = new TreeSet<>();
        Set<Integer> advised = new TreeSet<>();
        for (int seed = 0; seed < ITEMS; seed++) {
            ObjectNode tree = items.packet(seed);
            String text = tree.at("/items/0/background").asString();
            assertThat(text.length()).isBetween(2_000, 3_000);
            assertThat(text.replaceAll("[^0-9]+", " ").trim().split(" ", -1).length)
                    .isGreaterThan(10);
            ReadPacket packet = (ReadPacket) reader.read(tree.toString().getBytes(StandardCharsets.UTF_8));
            var decision = Gate.decide(packet, book, DECIDED_AT).items().get(0);
            assertThat(decision.outcome())
                    .as(tree.toPrettyString() + decision.findings())
                    .isEqualTo(Outcome.ACCEPTED);
            Set<String> once = new TreeSet<>();
            for (Finding finding : decision.findings()) {
                if (LOOKS.contains(finding.ruleId())) {
                    assertThat(once.add(finding.ruleId()))
                            .as(finding.reason().zh())
                            .isTrue();
                    byRule.merge(finding.ruleId(), 1, Integer::sum);
                    told.add(seed + " " + finding.ruleId() + " "
                            + finding.reason().zh());
                    (finding.has(Effect.ADVISE) ? advised : finding.desk() == Desk.LEGAL ? legal : flagged).add(seed);
                }
            }
        }
        System.out.println("of " + ITEMS + " genuine items: " + byRule + ", advised " + advised.size());
        told.forEach(System.out::println);
        assertThat(flagged).as(told::toString).hasSizeLessThanOrEqualTo(ITEMS * 6 / 100);
        assertThat(legal).as(told::toString).hasSizeLessThanOrEqualTo(ITEMS * 2 / 100);
        assertThat(advised).as(told::toString).hasSizeLessThanOrEqualTo(ITEMS * 20 / 100);
    }
}
