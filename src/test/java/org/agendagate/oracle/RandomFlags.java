package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives the items of random packets what G15, G18, G20, G21, G28 and G28R look at, in order or not. */
final class RandomFlags {
    /** Words of red lines, some turned round, some cut by punctuation, some written apart or in full width. */
    private static final List<String> SENTENCES = List.of(
            "由省级平台公司提供担保",
            "不得提供担保",
            "不得违规举债，由财政差额补足",
            "严禁举借债务。拟举债三亿元",
            "拟调整 预算",
            "未调整预算；追加预算二百万元",
            "清理担保函",
            "安排超预算安排的支出",
            "防止新增政府债务：承诺函除外",
            "为化解风险由财政出具安慰函",
            "违规举债4件均已办结",
            "支持融资担保机构做优",
            "按程序研究");

    /** The words of red lines that these sentences put forward, by what a reader makes of them. */
    static final Map<String, List<String>> PUT_FORWARD = Map.of(
            "由省级平台公司提供担保", List.of("提供担保"),
            "不得违规举债，由财政差额补足", List.of("差额补足"),
            "严禁举借债务。拟举债三亿元", List.of("举债"),
            "拟调整 预算", List.of("调整预算"),
            "未调整预算；追加预算二百万元", List.of("追加预算"),
            "安排超预算安排的支出", List.of("超预算安排"),
            "防止新增政府债务：承诺函除外", List.of("承诺函"),
            "为化解风险由财政出具安慰函", List.of("安慰函"));

    private final Random random;

    private RandomFlags(long seed) {
        random = new Random(seed * 37 + 5);
    }

    /** The packet with such contents. */
    static ObjectNode added(ObjectNode packet, long seed) {
        ObjectNode copy = packet.deepCopy();
        RandomFlags flags = new RandomFlags(seed);
        copy.path("items").forEach(item -> flags.add((ObjectNode) item));
        return copy;
    }

    private void add(ObjectNode item) {
        if (chance(0.3)) {
            item.put(chance(0.5) ? "summary" : "proposedDecision", pick(SENTENCES));
        }
        if (chance(0.2)) {
            item.withArray("decisionPoints").add(pick(SENTENCES));
        }
        if (chance(0.2)) {
            item.putArray("decisionPoints");
        }
        if (chance(0.3)) {
            item.put("competence", pick(List.of("OWN_UNIT", "LEADER_IN_CHARGE", "MEETING")));
        }
        if (chance(0.3)) {
            addConflicts(item.putObject("recusal").put("declared", chance(0.9)).putArray("conflicts"));
        }
        item.path("majorDecision").forEach(step -> spoilStep((ObjectNode) step));
        item.path("documents").forEach(this::spoilDocument);
    }

    private void addConflicts(ArrayNode conflicts) {
        for (int left = random.nextInt(3); left > 0; left--) {
            ObjectNode conflict = conflicts.addObject().put("person", "省委统战部部长").put("leavesForItem", chance(0.5));
            if (chance(0.7)) {
                conflict.put("relation", "近亲属");
            }
        }
    }

    private void spoilStep(ObjectNode step) {
        if (chance(0.15)) {
            step.put("conclusion", pick(List.of("CONTROLLABLE", "UNCONTROLLABLE", "LAWFUL", "UNLAWFUL", "OTHER")));
        } else if (chance(0.1)) {
            step.remove(pick(List.of("conclusion", "days", "reason", "done")));
        }
    }

    private void spoilDocument(JsonNode document) {
        if (chance(0.2)) {
            ((ObjectNode) document).put("affectsMarketEntities", true);
        }
    }

    /** The packet without one of the things that settle a flag, once for each. */
    static List<ObjectNode> lessened(ObjectNode packet) {
        List<ObjectNode> lessened = new ArrayList<>();
        for (int item = 0; item < packet.path("items").size(); item++) {
            String at = "/items/" + item;
            packet.at(at + "/majorDecision")
                    .propertyNames()
                    .forEach(step -> lessened.add(without(packet, at + "/majorDecision", step)));
            if (packet.at(at + "/money").has("congressRoute")) {
                lessened.add(without(packet, at + "/money", "congressRoute"));
            }
            for (int document = 0; document < packet.at(at + "/documents").size(); document++) {
                if (packet.at(at + "/documents/" + document).has("fairCompetition")) {
                    lessened.add(without(packet, at + "/documents/" + document, "fairCompetition"));
                }
            }
        }
        return lessened;
    }

    private static ObjectNode without(ObjectNode packet, String at, String field) {
        ObjectNode copy = packet.deepCopy();
        ((ObjectNode) copy.at(at)).remove(field);
        return copy;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
