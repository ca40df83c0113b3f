package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.rules.RuleBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for packets whose forms and files lack something and whose items were seen before. */
class FormProperties {
    private static final String SEED = "20261012";
    private static final RuleBook BOOK = RuleBooks.compile(RuleBooks.shipped());
    private static final Oracle ORACLE = Oracle.of(RuleBooks.shipped());

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000_000).withoutEdgeCases();
    }

    private static ObjectNode spoiled(long seed) {
        return RandomForms.spoiled(RandomPackets.packet(seed, ORACLE), seed);
    }

    @Property(seed = SEED, tries = 150, shrinking = ShrinkingMode.OFF)
    void acceptsAnItemOnceExactlyWhatWasListedIsFixed(@ForAll("seeds") long first) {
        Tries.from(first).forEach(FormProperties::acceptsOnceFixed);
    }

    private static void acceptsOnceFixed(long seed) {
        ObjectNode packet = spoiled(seed);
        History history = RandomForms.history(packet, seed);
        List<ItemDecision> first = decide(packet, history).items();
        ObjectNode fixed = Fixer.fix(
                FormFixer.fix(packet, first),
                first.stream().filter(Fixer::isFixable).toList(),
                ORACLE.policy());
        for (ItemDecision item : decide(fixed, history).items()) {
            if (Fixer.isFixable(item)) {
                assertThat(item.outcome())
                        .as(() -> item.findings() + "\nbefore: " + RandomPackets.show(packet) + "\nafter: "
                                + RandomPackets.show(fixed) + "\nhistory: " + history.json())
                        .isEqualTo(Outcome.ACCEPTED);
            }
        }
    }

    @Property(seed = SEED, tries = 40, shrinking = ShrinkingMode.OFF)
    void findsTheSameWhateverTheOrderOfItemsAndOfWhatTheRecordsKnew(@ForAll("seeds") long first) {
        Tries.from(first).forEach(FormProperties::findsTheSameInAnotherOrder);
    }

    private static void findsTheSameInAnotherOrder(long seed) {
        ObjectNode packet = spoiled(seed);
        History history = RandomForms.history(packet, seed);
        ObjectNode shuffled = packet.deepCopy();
        List<JsonNode> items = new ArrayList<>();
        shuffled.path("items").forEach(items::add);
        Collections.shuffle(items, new Random(seed));
        ArrayNode list = shuffled.putArray("items");
        items.forEach(list::add);
        History turned = new History(
                shuffled(history.openItems(), seed), shuffled(history.returnedItems(), seed), history.documents());
        assertThat(reasons(decide(shuffled, turned))).isEqualTo(reasons(decide(packet, history)));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static Map<String, List<String>> reasons(PacketDecision decision) {
        return decision.items().stream()
                .collect(Collectors.toMap(
                        ItemDecision::itemNo,
                        item -> item.findings().stream()
                                .map(finding -> finding.ruleId() + finding.reason())
                                .sorted()
                                .toList()));
    }

    /** Of form, evidence, cure notes and withdrawal. An item that no longer says it comes again is a first submission. */
    @Property(seed = SEED, tries = 30, shrinking = ShrinkingMode.OFF)
    void neverAcceptsWhatItRejectedOnceTheFormSaysLess(@ForAll("seeds") long first) {
        Tries.from(first).forEach(FormProperties::neverAcceptsLess);
    }

    private static void neverAcceptsLess(long seed) {
        ObjectNode packet = spoiled(seed);
        History history = RandomForms.history(packet, seed);
        Map<String, Outcome> before = outcomes(decide(packet, history));
        for (int index = 0; index < packet.path("items").size(); index++) {
            for (String field : List.of("basis", "minutes", "reporter", "oneMatter", "cureNotes", "withdrawal")) {
                ObjectNode less = packet.deepCopy();
                ((ObjectNode) less.path("items").get(index)).remove(field);
                outcomes(decide(less, history)).forEach((item, outcome) -> {
                    if (before.get(item) == Outcome.REJECTED) {
                        assertThat(outcome)
                                .as(() -> "without " + field + ": " + RandomPackets.show(packet) + history.json())
                                .isEqualTo(Outcome.REJECTED);
                    }
                });
            }
        }
    }

    private static Map<String, Outcome> outcomes(PacketDecision decision) {
        Map<String, Outcome> outcomes = new HashMap<>();
        decision.items().forEach(item -> outcomes.put(item.itemNo(), item.outcome()));
        return outcomes;
    }

    @Property(seed = SEED, tries = 20, shrinking = ShrinkingMode.OFF)
    void givesTheSameBytesOnceTheHistoryWasWrittenAndRead(@ForAll("seeds") long first) {
        Tries.from(first).forEach(FormProperties::givesTheSameBytesOnceRead);
    }

    private static void givesTheSameBytesOnceRead(long seed) {
        ObjectNode packet = spoiled(seed);
        History history = RandomForms.history(packet, seed);
        History again = History.read(history.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(DecisionJson.write(decide(packet, again))).isEqualTo(DecisionJson.write(decide(packet, history)));
    }

    private static PacketDecision decide(ObjectNode packet, History history) {
        return Gate.decide(RandomPackets.read(packet), history, BOOK, RandomPackets.DECIDED_AT.toInstant());
    }
}
