package org.agendagate.reading;

import java.util.HashMap;
import java.util.Map;
import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.Quoted;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: numbers that must be different, and a lead unit that is not a co-unit as well. */
final class UniqueNumbers {
    private final Problems problems;

    private UniqueNumbers(Problems problems) {
        this.problems = problems;
    }

    static void check(JsonNode packet, Problems problems) {
        UniqueNumbers unique = new UniqueNumbers(problems);
        JsonNode items = packet.path("items");
        unique.different("/items", items, "itemNo", "议题编号", "item");
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            unique.item("/items/" + i, items.path(i));
        }
    }

    private void item(String pointer, JsonNode item) {
        different(pointer + "/documents", item.path("documents"), "docNo", "文件编号", "document");
        different(pointer + "/personnel", item.path("personnel"), "caseNo", "人事编号", "personnel case");
        different(pointer + "/actionItems", item.path("actionItems"), "seq", "任务序号", "action item");
        JsonNode coUnits = item.path("coUnits");
        for (int i = 0; coUnits.isArray() && i < coUnits.size(); i++) {
            if (coUnits.path(i).isString() && coUnits.path(i).equals(item.path("leadUnit"))) {
                problems.add(
                        pointer + "/coUnits/" + i, leadAgain(coUnits.path(i).asString()));
            }
        }
    }

    private void different(String list, JsonNode entries, String field, String zh, String en) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; entries.isArray() && i < entries.size(); i++) {
            JsonNode number = entries.path(i).path(field);
            Integer first = number.isValueNode() && !number.isNull() ? seen.putIfAbsent(number.asString(), i) : null;
            if (first != null) {
                String given = Quoted.text(number.asString());
                problems.add(
                        list + "/" + i + "/" + field,
                        new Fault(
                                "duplicate-number",
                                zh + "(" + field + ") " + given + " 与第 " + (first + 1) + " 项重复；请各用不同编号",
                                "`" + field + "` " + given + " is taken by " + en + " " + (first + 1)
                                        + " already; give each its own"));
            }
        }
    }

    private static Fault leadAgain(String unit) {
        return new Fault(
                "duplicate-unit",
                "会办单位(coUnits) " + Quoted.text(unit) + " 已是主办单位；请从会办单位中删去",
                "the unit " + Quoted.text(unit) + " in `coUnits` is the lead unit already; remove it there");
    }
}
