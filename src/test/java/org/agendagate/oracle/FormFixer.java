package org.agendagate.oracle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.decision.ItemDecision;
import org.agendagate.findings.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what findings on form, files, duplicates and re-submissions list, and nothing else. */
final class FormFixer {
    private static final Pattern MISSING = Pattern.compile("申报表缺填：(.*)。");
    private static final Pattern FILE = Pattern.compile("请核对材料“(.*?)”");
    private static final Pattern RETURNED_FOR = Pattern.compile("就〔(.*?)〕");

    private final ObjectNode packet;

    private FormFixer(ObjectNode packet) {
        this.packet = packet;
    }

    static ObjectNode fix(ObjectNode packet, List<ItemDecision> decisions) {
        FormFixer fixer = new FormFixer(packet.deepCopy());
        decisions.forEach(decision -> decision.findings().forEach(fixer::fix));
        return fixer.packet;
    }

    private void fix(Finding finding) {
        ObjectNode item = item(finding.itemNo());
        switch (finding.ruleId()) {
            case "G25" ->
                List.of(match(MISSING, finding.reason().zh()).split("、", -1)).forEach(field -> fill(item, field));
            case "G26" -> handIn(item, match(FILE, finding.remedy().zh()));
            case "G26E" -> prove(finding);
            case "G27" -> item.put("oneMatter", true);
            case "G27R" -> item.putArray("decisionPoints");
            case "G29" -> item.putObject("withdrawal").put("reason", "重复").put("withdrawnOn", "2026-10-08");
            case "G30" -> note(item, match(RETURNED_FOR, finding.remedy().zh()));
            default -> {
                // Other rules are fixed by others.
            }
        }
    }

    private ObjectNode item(String itemNo) {
        for (JsonNode item : packet.path("items")) {
            if (item.path("itemNo").asString().equals(itemNo)) {
                return (ObjectNode) item;
            }
        }
        throw new IllegalArgumentException("no item " + itemNo);
    }

    private static String match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(text + " does not say " + pattern);
        }
        return matcher.group(1);
    }

    private void fill(ObjectNode item, String field) {
        switch (field) {
            case "提请事项" -> item.put("ask", "RESEARCH");
            case "需议定事项" -> item.putArray("decisionPoints").add("请审议该事项");
            case "依据" -> item.put("basis", "工作要点");
            case "经办人" -> packet.withObject("/handler").put("name", "经办人");
            case "经办人岗位" -> packet.withObject("/handler").put("post", "一级主任科员");
            case "联系电话" -> packet.withObject("/handler").put("phone", "0999-8600123");
            case "汇报人" -> item.putObject("reporter").put("post", "主要负责人").put("unitHead", true);
            case "汇报时长" -> item.put("minutes", 10);
            case "单位主要负责人签字（含日期）" ->
                packet.withObject("/unitHeadSignature").put("signed", true).put("signedOn", "2026-09-28");
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }

    private static void handIn(ObjectNode item, String name) {
        boolean listed = false;
        for (JsonNode entry : item.withArray("manifest")) {
            listed |= entry.asString().equals(name);
        }
        if (!listed) {
            item.withArray("manifest").add(name);
        }
        boolean received = false;
        for (String kind : List.of("documents", "attachments")) {
            for (JsonNode file : item.path(kind)) {
                String called = file.has("fileName")
                        ? file.path("fileName").asString()
                        : file.path("title").asString();
                if (called.equals(name)) {
                    ((ObjectNode) file).put("fileName", name).put("readable", true);
                    received = true;
                }
            }
        }
        if (!received) {
            item.withArray("attachments")
                    .addObject()
                    .put("title", name)
                    .put("fileName", name)
                    .put("readable", true);
        }
    }

    private void prove(Finding finding) {
        String pointer = finding.evidence().get(finding.evidence().size() - 1).pointer();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) packet.at(pointer.substring(0, last))).put(pointer.substring(last + 1), "佐证材料.pdf");
    }

    /** Where no record of the return was found the notice names no rule, and a note on any will do. */
    private static void note(ObjectNode item, String rule) {
        item.withArray("cureNotes")
                .addObject()
                .put("ruleId", rule.startsWith("G") ? rule : "G00")
                .put("note", "已按要求整改，材料随附");
    }
}
