package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Waived;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every packet, shown over random ones. */
class GateProperties {
    private static final String SEED = "20260926";
    private static final RuleBook BOOK = RuleBooks.compile(RuleBooks.shipped());
    private static final Oracle ORACLE = Oracle.of(RuleBooks.shipped());
    private static final JsonMapper JSON = JsonMapper.shared();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000_000).withoutEdgeCases();
    }

    @Property(seed = SEED, tries = 300, shrinking = ShrinkingMode.OFF)
    void acceptsAnItemOnceExactlyWhatWasListedIsFixed(@ForAll("seeds") long first) {
        Tries.from(first).forEach(GateProperties::acceptsOnceFixed);
    }

    private static void acceptsOnceFixed(long seed) {
        ObjectNode packet = RandomPackets.packet(seed, ORACLE);
        PacketDecision first = decide(packet, BOOK);
        ObjectNode fixed = Fixer.fix(
                packet, first.items().stream().filter(Fixer::isFixable).toList(), ORACLE.policy());
        PacketDecision second = decide(fixed, BOOK);
        for (ItemDecision item : second.items()) {
            if (Fixer.isFixable(item)) {
                assertThat(item.outcome())
                        .as(() -> item.findings() + "\nbefore: " + RandomPackets.show(packet) + "\nafter: "
                                + RandomPackets.show(fixed))
                        .isEqualTo(Outcome.ACCEPTED);
            }
        }
    }

    @Property(seed = SEED, tries = 50, shrinking = ShrinkingMode.OFF)
    void findsTheSameWhateverTheOrderOfItemsAndFields(@ForAll("seeds") long first) {
        Tries.from(first).forEach(GateProperties::findsTheSameInAnotherOrder);
    }

    private static void findsTheSameInAnotherOrder(long seed) {
        ObjectNode packet = RandomPackets.packet(seed, ORACLE);
        ObjectNode shuffled = (ObjectNode) withFieldsShuffled(packet, new Random(seed));
        List<JsonNode> items = new ArrayList<>();
        shuffled.path("items").forEach(items::add);
        Collections.shuffle(items, new Random(seed));
        ArrayNode list = shuffled.putArray("items");
        items.forEach(list::add);
        assertThat(findingsByItem(decide(shuffled, BOOK))).isEqualTo(findingsByItem(decide(packet, BOOK)));
    }

    private static JsonNode withFieldsShuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> copy.add(withFieldsShuffled(entry, random)));
            return copy;
        } else if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>(node.propertyNames());
        Collections.shuffle(names, random);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> copy.set(name, withFieldsShuffled(node.get(name), random)));
        return copy;
    }

    /** Findings of each item in order, with pointers that do not depend on the item's place. */
    private static Map<String, List<Finding>> findingsByItem(PacketDecision decision) {
        Map<String, List<Finding>> byItem = new TreeMap<>();
        for (int index = 0; index < decision.items().size(); index++) {
            ItemDecision item = decision.items().get(index);
            String place = "/items/" + index + "/";
            byItem.put(
                    item.itemNo(),
                    item.findings().stream()
                            .map(finding -> withPlace(finding, place))
                            .toList());
        }
        return byItem;
    }

    private static @Nullable Waived withPlace(@Nullable Waived waiver, String place) {
        return waiver == null
                ? null
                : new Waived(
                        waiver.pointer().replace(place, "/items/_/"),
                        waiver.grantedBy(),
                        waiver.reason(),
                        waiver.grantedOn());
    }

    private static Finding withPlace(Finding finding, String place) {
        return new Finding(
                finding.ruleId(),
                finding.ruleName(),
                finding.effect(),
                finding.tier(),
                finding.itemNo(),
                finding.reason(),
                finding.remedy(),
                finding.authority(),
                finding.actor(),
                finding.dueBy(),
                finding.evidence().stream()
                        .map(spot ->
                                new Evidence(spot.pointer().replace(place, "/items/_/"), spot.label(), spot.found()))
                        .toList(),
                withPlace(finding.waiver(), place));
    }

    @Property(seed = SEED, tries = 6, shrinking = ShrinkingMode.OFF)
    void findsTheSameWhateverTheOrderOfRuleFilesAndRules(@ForAll("seeds") long seed) {
        RuleBook shuffled = RuleBooks.compile(RuleTextsOfFiles.shuffled(RuleBooks.shipped(), new Random(seed)));
        for (int packet = 0; packet < Tries.of(20); packet++) {
            ObjectNode tree = RandomPackets.packet(seed + packet, ORACLE);
            assertThat(decide(tree, shuffled).items())
                    .isEqualTo(decide(tree, BOOK).items());
        }
    }

    @Property(seed = SEED, tries = 1, shrinking = ShrinkingMode.OFF)
    void findsTheSameByEachRuleAloneAsByAllTogether(@ForAll("seeds") long seed) {
        Map<String, RuleBook> alone = new TreeMap<>();
        BOOK.rules().forEach(rule -> alone.put(rule.id(), BOOK.alone(rule)));
        assertThat(alone).hasSameSizeAs(BOOK.rules());
        for (int packet = 0; packet < Tries.of(60); packet++) {
            ObjectNode tree = RandomPackets.packet(seed + packet, ORACLE);
            List<Finding> together = findings(decide(tree, BOOK));
            alone.forEach((rule, book) -> assertThat(findings(decide(tree, book)))
                    .as(rule)
                    .isEqualTo(together.stream()
                            .filter(finding -> finding.ruleId().equals(rule))
                            .toList()));
        }
    }

    @Property(seed = SEED, tries = 1, shrinking = ShrinkingMode.OFF)
    void givesTheSameBytesByABookCompiledAgainAndInManyThreads(@ForAll("seeds") long seed) {
        RuleBook again = RuleBooks.compile(RuleBooks.shipped());
        List<ObjectNode> packets = Stream.iterate(seed, next -> next + 1)
                .limit(Tries.of(60))
                .map(next -> RandomPackets.packet(next, ORACLE))
                .toList();
        List<String> once = packets.stream().map(packet -> bytes(packet, BOOK)).toList();
        assertThat(packets.parallelStream().map(packet -> bytes(packet, again)).toList())
                .isEqualTo(once);
        assertThat(packets.parallelStream().map(packet -> bytes(packet, BOOK)).toList())
                .isEqualTo(once);
    }

    private static String bytes(ObjectNode packet, RuleBook book) {
        return new String(DecisionJson.write(decide(packet, book)), StandardCharsets.UTF_8);
    }

    /**
     * A member taken away leaves a packet that is malformed, undecided, or as rejected as before. Only what an item does
     * not declare and merely mentions cannot be missed once the mention is gone: an amount, that it came late to an agenda
     * already fixed, or that somebody signed for another without naming both the leader and the authorisation.
     */
    @Property(seed = SEED, tries = 25, shrinking = ShrinkingMode.OFF)
    void neverAcceptsWhatItRejectedOnceAFactIsTakenAway(@ForAll("seeds") long first) {
        Tries.from(first).forEach(GateProperties::neverAcceptsLess);
    }

    private static void neverAcceptsLess(long seed) {
        ObjectNode packet = RandomPackets.packet(seed, ORACLE);
        Map<String, Outcome> before = outcomes(decide(packet, BOOK));
        if (!before.containsValue(Outcome.REJECTED)) {
            return;
        }
        for (String pointer : members(packet, "")) {
            if (isMereMention(pointer, packet)) {
                continue;
            }
            ObjectNode less = packet.deepCopy();
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) less.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
            PacketDecision after = decideIfPossible(less);
            if (after != null) {
                after.items().forEach(item -> {
                    if (before.get(item.itemNo()) == Outcome.REJECTED) {
                        assertThat(item.outcome())
                                .as(() -> "without " + pointer + ": " + RandomPackets.show(packet))
                                .isEqualTo(Outcome.REJECTED);
                    }
                });
            }
        }
    }

    private static boolean isMereMention(String pointer, ObjectNode packet) {
        return pointer.matches("/items/\\d+/(money|personnel|property|staffing|project|impromptu|addedAt)")
                || pointer.equals("/meeting/agendaApprovedAt")
                || (pointer.endsWith("/actingFor")
                        && packet.at(pointer.replace("/actingFor", "/authorisation"))
                                .isMissingNode())
                || (pointer.endsWith("/authorisation")
                        && packet.at(pointer.replace("/authorisation", "/actingFor"))
                                .isMissingNode());
    }

    private static List<String> members(JsonNode node, String pointer) {
        List<String> members = new ArrayList<>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> {
                members.add(pointer + "/" + name);
                members.addAll(members(node.get(name), pointer + "/" + name));
            });
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            members.addAll(members(node.get(index), pointer + "/" + index));
        }
        return members;
    }

    private static @Nullable PacketDecision decideIfPossible(ObjectNode packet) {
        PacketReading reading = RandomPackets.reader().read(JSON.writeValueAsBytes(packet));
        try {
            return reading instanceof ReadPacket read
                    ? Gate.decide(read, BOOK, RandomPackets.DECIDED_AT.toInstant())
                    : null;
        } catch (NoDecisionException none) {
            return null;
        }
    }

    private static Map<String, Outcome> outcomes(PacketDecision decision) {
        Map<String, Outcome> outcomes = new HashMap<>();
        decision.items().forEach(item -> outcomes.put(item.itemNo(), item.outcome()));
        return outcomes;
    }

    private static List<Finding> findings(PacketDecision decision) {
        return decision.items().stream()
                .flatMap(item -> item.findings().stream())
                .toList();
    }

    private static PacketDecision decide(ObjectNode packet, RuleBook book) {
        return Gate.decide(RandomPackets.read(packet), book, RandomPackets.DECIDED_AT.toInstant());
    }
}
