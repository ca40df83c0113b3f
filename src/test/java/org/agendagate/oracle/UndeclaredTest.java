package org.agendagate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.history.History;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What texts give away, held against a second reading: sentences whose meaning is written beside them, put together at
 * random, some of them declared.
 */
class UndeclaredTest {
    private static final Set<String> RULES = Set.of("G37", "G38", "G38A", "G39", "G39C");
    private static final int PACKETS = Tries.of(300);

    /** A sentence among the points to decide, and what it is about; empty where it says nothing that is to be declared. */
    private record Sentence(String text, String about) {}

    private static final List<Sentence> SENTENCES = List.of(
            new Sentence("请会议同意安排补助资金3300万元", "AMOUNT"),
            new Sentence("请会议审定追加经费陆仟壹佰万元整", "AMOUNT"),
            new Sentence("请会议同意免去其省数据局局长职务", "PERSONNEL"),
            new Sentence("请会议审定有关干部任免", "PERSONNEL"),
            new Sentence("请会议同意增加行政编制6名", "STAFFING"),
            new Sentence("请会议同意出让城东地块", "LAND"),
            new Sentence("请会议同意出售培训中心房产", "PROPERTY"),
            new Sentence("请会议同意迁建省少年宫项目", "PROJECT"),
            new Sentence("请会议审议《档案利用细则（送审稿）》", "DRAFT"),
            new Sentence("请会议同意把救助标准提高到每人每月850元", ""),
            new Sentence("请会议同意全省水产业产值突破900亿元的目标", ""),
            new Sentence("请会议同意规范土地出让管理", ""),
            new Sentence("请会议要求不得违规增加编制", ""),
            new Sentence("请会议同意开展编制规划工作", ""));

    @Test
    void agreesWithTheSecondReading() {
        RuleBook book = RuleBooks.compile(RuleBooks.shipped());
        Oracle oracle = Oracle.of(RuleBooks.shipped());
        Set<String> told = new HashSet<>();
        for (int seed = 0; seed < PACKETS; seed++) {
            Random random = new Random(seed);
            ObjectNode packet = RandomPackets.packet(seed, oracle);
            List<String> expected = new ArrayList<>();
            packet.withArray("items").forEach(item -> expected.addAll(write(item.asObject(), random)));
            List<String> found =
                    SecondReading.findings(RandomPackets.read(packet), History.none(), book, RULES).stream()
                            .map(finding -> finding.itemNo() + " " + finding.ruleId())
                            .sorted()
                            .toList();
            assertThat(found)
                    .as(() -> RandomPackets.show(packet))
                    .isEqualTo(expected.stream().sorted().toList());
            found.forEach(finding -> told.add(finding.split(" ", -1)[1]));
        }
        assertThat(told).contains("G37", "G38", "G38A", "G39");
    }

    /** Puts sentences among the points to decide, and tells what is to be found. */
    private static List<String> write(ObjectNode item, Random random) {
        Set<String> about = new TreeSet<>();
        ArrayNode points = item.putArray("decisionPoints");
        for (int count = random.nextInt(3); count > 0; count--) {
            Sentence sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            points.add(sentence.text());
            about.add(sentence.about());
        }
        item.put("ask", "RESEARCH");
        item.path("documents").forEach(document -> {
            if (!document.path("forDeliberation").asBoolean()) {
                about.add("DRAFT");
            }
        });
        return item.has("withdrawal")
                ? List.of()
                : about.stream()
                        .filter(kind -> !kind.isEmpty() && !isDeclared(item, kind))
                        .map(kind -> item.path("itemNo").asString() + " " + rule(item, kind))
                        .toList();
    }

    private static String rule(ObjectNode item, String kind) {
        boolean withMoney = item.has("money") || holds(item, "touches", "MONEY");
        return switch (kind) {
            case "AMOUNT" -> "G37";
            case "DRAFT" -> "G39";
            case "PROPERTY" -> withMoney ? "G38A" : "G38";
            case "PROJECT" -> withMoney || item.has("property") || holds(item, "types", "MAJOR_ADMIN") ? "G38A" : "G38";
            default -> "G38";
        };
    }

    private static boolean isDeclared(ObjectNode item, String kind) {
        boolean property =
                holds(item, "types", "PROPERTY") || holds(item, "touches", "PROPERTY") || item.has("property");
        return switch (kind) {
            case "PERSONNEL" ->
                holds(item, "types", kind) || item.path("personnel").size() > 0;
            case "STAFFING" -> holds(item, "types", kind) || holds(item, "touches", kind) || item.has("staffing");
            case "LAND" ->
                holds(item, "touches", kind) || property || item.path("project").has("landUse");
            case "PROPERTY" -> property;
            case "PROJECT" -> holds(item, "types", kind) || item.has("project");
            default -> false;
        };
    }

    private static boolean holds(ObjectNode item, String field, String value) {
        for (JsonNode entry : item.path(field)) {
            if (entry.asString().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
