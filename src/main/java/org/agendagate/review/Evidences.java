package org.agendagate.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.ReadPacket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells by a digest what a clearance holds for: the rule and its text, what it said, and the whole values in the packet
 * that the finding rests on. Items count by their number, so that another order of them changes nothing.
 */
final class Evidences {
    private static final String ITEMS = "/items/";

    private final JsonNode packet;

    private Evidences(JsonNode packet) {
        this.packet = packet;
    }

    static Evidences in(ReadPacket packet) {
        return new Evidences(JsonMapper.shared().readTree(packet.canonicalJson()));
    }

    /** @param ruleText digest of the rule's file */
    String digest(Finding finding, String ruleText) {
        List<Object> spots = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            spots.add(List.of(byItemNo(evidence.pointer()), values(packet.at(evidence.pointer()))));
        }
        Map<String, Object> seen = new TreeMap<>();
        seen.put("rule", finding.ruleId());
        seen.put("ruleText", ruleText);
        seen.put("itemNo", finding.itemNo());
        // What the records knew shows in the reason alone.
        seen.put("reason", finding.reason().zh());
        seen.put("evidence", spots);
        return CanonicalJson.digest(CanonicalJson.of(JsonMapper.shared().writeValueAsString(seen)));
    }

    /** A list, so that nothing there differs from any value there. */
    private static List<JsonNode> values(JsonNode found) {
        return found.isMissingNode() ? List.of() : List.of(found);
    }

    private String byItemNo(String pointer) {
        if (!pointer.startsWith(ITEMS)) {
            return pointer;
        }
        int end = pointer.indexOf('/', ITEMS.length());
        String item = end < 0 ? pointer : pointer.substring(0, end);
        JsonNode number = packet.at(item + "/itemNo");
        return number.isString() ? ITEMS + number.asString() + pointer.substring(item.length()) : pointer;
    }
}
