package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agendagate.history.DocumentMark;
import org.agendagate.history.EarlierFinding;
import org.agendagate.history.History;
import org.agendagate.history.OpenItem;
import org.agendagate.history.ReturnedItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms and files of random packets: complete as a matter of course, or spoiled at random, with a history in which
 * items of the packet come again, to show G25 to G30.
 */
final class RandomForms {
    private static final List<String> RULES = List.of("G01", "G03", "G25", "G30");
    private static final List<String> LINKS =
            List.of("RESUBMISSION_OF", "RESUBMISSION_OF", "MERGED_FROM", "REPLACES", "CONTINUES", "SPLIT_FROM");

    private final Random random;

    private RandomForms(long seed) {
        random = new Random(seed * 31 + 7);
    }

    static void sign(ObjectNode packet) {
        packet.putObject("handler").put("name", "经办人").put("post", "一级主任科员").put("phone", "0999-8600123");
        packet.putObject("unitHeadSignature")
                .put("signed", true)
                .put("signedOn", "2026-09-28")
                .put("evidence", "申报表.pdf");
    }

    /** Fills in the form, and names a file for everything the item claims. */
    static void complete(ObjectNode item) {
        item.put("ask", "RESEARCH").put("oneMatter", true).put("basis", "工作要点").put("minutes", 5);
        item.putArray("decisionPoints").add("请审议该事项");
        item.putObject("reporter").put("post", "主要负责人").put("unitHead", true);
        ArrayNode manifest = item.putArray("manifest");
        for (JsonNode document : item.path("documents")) {
            String file = document.path("docNo").asString() + ".docx";
            ((ObjectNode) document).put("fileName", file).put("readable", true);
            manifest.add(file);
            document.path("reviews").forEach(review -> prove(review, "opinionFile"));
        }
        for (JsonNode opinion : item.path("leaderOpinions")) {
            prove(opinion, "signatureEvidence");
            opinion.path("conditions").forEach(condition -> prove(condition, "evidence"));
        }
        for (JsonNode round : item.path("consultations")) {
            round.path("replies").forEach(reply -> prove(reply, "evidence"));
        }
        if (item.has("leaningOpinion")) {
            prove(item.path("leaningOpinion"), "minutes");
        }
    }

    private static void prove(JsonNode claim, String field) {
        ((ObjectNode) claim).put(field, "佐证材料.pdf");
    }

    /** The packet with what the form and files may lack, and items that are like others. */
    static ObjectNode spoiled(ObjectNode packet, long seed) {
        ObjectNode copy = packet.deepCopy();
        new RandomForms(seed).spoil(copy);
        return copy;
    }

    private void spoil(ObjectNode packet) {
        packet.put("revision", 2);
        // In time for a meeting whose agenda is open: what comes too late cannot be cured by a form.
        ((ObjectNode) packet.path("meeting")).remove("agendaApprovedAt");
        packet.put("receivedAt", RandomPackets.RECEIVED + "T15:10:00+08:00");
        maybe(0.05, () -> packet.remove("handler"));
        maybe(0.05, () -> ((ObjectNode) packet.path("unitHeadSignature")).remove("signedOn"));
        maybe(0.03, () -> ((ObjectNode) packet.path("unitHeadSignature")).remove("evidence"));
        ArrayNode items = (ArrayNode) packet.path("items");
        items.forEach(item -> spoilForm((ObjectNode) item));
        items.forEach(item -> spoilFiles((ObjectNode) item));
        items.forEach(item -> spoilTitle((ObjectNode) item, items));
    }

    private void spoilForm(ObjectNode item) {
        for (String field : List.of("ask", "decisionPoints", "basis", "minutes", "reporter", "oneMatter")) {
            maybe(0.04, () -> item.remove(field));
        }
        maybe(0.05, () -> item.put("minutes", random.nextInt(2)));
        maybe(0.15, () -> item.put("ask", chance(0.5) ? "HEAR" : "CONVEY"));
        maybe(0.05, () -> item.put("oneMatter", false));
    }

    private void spoilFiles(ObjectNode item) {
        ArrayNode manifest = item.withArray("manifest");
        maybe(0.1, () -> manifest.add("没有报送的材料.pdf"));
        maybe(
                0.1,
                () -> item.withArray("attachments")
                        .addObject()
                        .put("title", "附件")
                        .put("readable", true));
        maybe(0.1, () -> {
            item.withArray("attachments")
                    .addObject()
                    .put("title", "说明")
                    .put("fileName", "说明.pdf")
                    .put("readable", chance(0.8));
            maybe(0.8, () -> manifest.add("说明.pdf"));
        });
        for (JsonNode document : item.path("documents")) {
            maybe(0.05, () -> ((ObjectNode) document).remove("readable"));
            maybe(0.05, () -> ((ObjectNode) document).remove("fileName"));
            document.path("reviews").forEach(review -> unprove(review, "opinionFile"));
        }
        item.path("leaderOpinions").forEach(opinion -> {
            unprove(opinion, "signatureEvidence");
            opinion.path("conditions").forEach(condition -> unprove(condition, "evidence"));
        });
        for (JsonNode round : item.path("consultations")) {
            round.path("replies").forEach(reply -> unprove(reply, "evidence"));
        }
        if (item.has("leaningOpinion")) {
            unprove(item.path("leaningOpinion"), "minutes");
        }
    }

    private void unprove(JsonNode claim, String field) {
        maybe(0.05, () -> ((ObjectNode) claim).remove(field));
    }

    /** Titles and documents of others come again, in other spellings; some items say where they come from. */
    private void spoilTitle(ObjectNode item, ArrayNode items) {
        maybe(0.3, () -> {
            JsonNode other = items.get(random.nextInt(items.size()));
            item.put("title", spelled(other.path("title").asString()));
            maybe(0.3, () -> lead(item, other.get("leadUnit")));
        });
        maybe(
                0.15,
                () -> items.get(random.nextInt(items.size())).path("documents").forEach(document -> {
                    ObjectNode own = item.withArray("documents").isEmpty()
                            ? null
                            : (ObjectNode) item.path("documents").get(0);
                    if (own != null && document.has("textHash")) {
                        own.set("textHash", document.get("textHash"));
                    }
                }));
        maybe(0.1, () -> item.putObject("withdrawal").put("reason", "撤回").put("withdrawnOn", "2026-10-08"));
        maybe(0.3, () -> {
            ObjectNode link = item.putArray("links").addObject();
            link.put("kind", pick(LINKS)).put("itemNo", "CW-" + (1 + random.nextInt(4)));
            maybe(0.6, () -> link.put("packetNo", pick(List.of("YTBS-2026-9001", "YTBS-2026-9002"))));
            maybe(0.2, () -> link.put("revision", 1));
        });
        maybe(0.4, () -> {
            ArrayNode notes = item.putArray("cureNotes");
            RULES.forEach(rule ->
                    maybe(0.6, () -> notes.addObject().put("ruleId", rule).put("note", "已按要求整改")));
        });
    }

    private static void lead(ObjectNode item, JsonNode unit) {
        for (JsonNode coUnit : item.path("coUnits")) {
            if (coUnit.equals(unit)) {
                return;
            }
        }
        item.set("leadUnit", unit);
    }

    private String spelled(String title) {
        return switch (random.nextInt(4)) {
            case 0 -> title.replace("关于", "").replace("的请示", "");
            case 1 -> "关於《" + title.replace("关于", "").replace("的请示", "") + "（送审稿）》的報告";
            case 2 -> title.replace("事项", "事项安排");
            default -> title;
        };
    }

    /** Items like those of the packet that are under way or were returned. */
    static History history(ObjectNode packet, long seed) {
        return new RandomForms(seed + 1).remember(packet);
    }

    private History remember(ObjectNode packet) {
        List<OpenItem> open = new ArrayList<>();
        List<ReturnedItem> returned = new ArrayList<>();
        for (JsonNode item : packet.path("items")) {
            maybe(0.15, () -> open.add(openItem(item, packet)));
            maybe(
                    0.2,
                    () -> returned.add(
                            returnedItem(item, packet.path("packetNo").asString(), 1)));
            maybe(
                    0.1,
                    () -> returned.add(
                            returnedItem(item, packet.path("packetNo").asString(), 2)));
            maybe(0.2, () -> returned.add(returnedItem(item, "YTBS-2026-9002", 1)));
        }
        return new History(open, returned, List.of());
    }

    private OpenItem openItem(JsonNode item, ObjectNode packet) {
        List<DocumentMark> marks = new ArrayList<>();
        for (JsonNode document : item.path("documents")) {
            String text = document.path("textHash").asString("sha256:none");
            maybe(0.3, () -> marks.add(new DocumentMark("D1", null, text)));
        }
        return new OpenItem(
                chance(0.9) ? "YTBS-2026-9001" : packet.path("packetNo").asString(),
                1,
                "CW-" + (1 + random.nextInt(4)),
                spelled(item.path("title").asString()),
                chance(0.6) ? item.path("leadUnit").asString() : "省另一未列明单位",
                "省财政厅",
                "CWH-2026-18",
                LocalDate.parse(pick(List.of("2026-10-01", "2026-09-30", "2025-10-08"))),
                chance(0.3),
                marks);
    }

    private ReturnedItem returnedItem(JsonNode item, String packetNo, int revision) {
        List<EarlierFinding> findings = new ArrayList<>();
        RULES.forEach(rule ->
                maybe(0.4, () -> findings.add(new EarlierFinding(rule, "规则", "理由" + rule + "。", "because"))));
        maybe(0.2, () -> findings.add(new EarlierFinding("G03", "规则", "又一理由。", "because again")));
        return new ReturnedItem(
                packetNo,
                revision,
                item.path("itemNo").asString(),
                item.path("title").asString(),
                item.path("leadUnit").asString(),
                "D-" + revision,
                LocalDate.parse(pick(List.of("2026-09-22", "2026-09-23", "2026-09-24"))),
                findings);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void maybe(double share, Runnable act) {
        if (chance(share)) {
            act.run();
        }
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
