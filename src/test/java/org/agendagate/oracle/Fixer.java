package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.decision.ItemDecision;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A unit that does exactly what the decision lists, and nothing else. It knows the finding alone: its texts and the spots
 * it points at.
 */
final class Fixer {
    private static final Pattern UNITS = Pattern.compile("请商(.*)形成一致意见；");
    private static final Pattern EXPECTED = Pattern.compile("请由(.*)签署意见");
    private static final Pattern SIGNERS = Pattern.compile("请报(.*)确认为非实质修改");
    private static final Pattern TO_SIGN = Pattern.compile("报(.*)$");

    private final ObjectNode packet;
    private final Policy policy;
    private int newTexts = 900_000;

    private Fixer(ObjectNode packet, Policy policy) {
        this.packet = packet;
        this.policy = policy;
    }

    /** The packet with everything done that the findings ask for. */
    static ObjectNode fix(ObjectNode packet, List<ItemDecision> decisions, Policy policy) {
        Fixer fixer = new Fixer(packet.deepCopy(), policy);
        decisions.forEach(fixer::fix);
        return fixer.packet;
    }

    /** Whether the findings can be met by the unit: not where policy staff have to list a leader first. */
    static boolean isFixable(ItemDecision decision) {
        return decision.findings().stream()
                .noneMatch(finding -> finding.reason().zh().contains("名录未列明"));
    }

    private void fix(ItemDecision decision) {
        each(decision, Set.of("G03"), this::sendForReview);
        each(decision, Set.of("G08"), this::revise);
        each(decision, Set.of("G04"), this::signAgain);
        each(decision, Set.of("G07"), this::signPresentText);
        each(
                decision,
                Set.of("G01", "G06"),
                finding -> sign(finding, match(TO_SIGN, finding.actor().zh())));
        each(decision, Set.of("G05"), this::replaceSignature);
        each(decision, Set.of("G12R"), finding -> thing(finding).put("disclosedInPaper", true));
        each(decision, Set.of("G17"), this::fund);
        each(decision, Set.of("G02"), this::agree);
        MatterFixer.fix(decision, this::item);
        each(decision, Set.of("G14"), this::proposeForTheNextMeeting);
        each(decision, Set.of("G22"), finding -> waive(finding, "秘书长"));
        each(decision, Set.of("G23"), finding -> waive(finding, "书记"));
    }

    private static void each(ItemDecision decision, Set<String> rules, Consumer<Finding> fix) {
        decision.findings().stream()
                .filter(finding -> finding.has(Effect.REJECT) && rules.contains(finding.ruleId()))
                .forEach(fix);
    }

    private static String match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(text + " does not say " + pattern);
        }
        return matcher.group(1);
    }

    /** The opinion, reply or document that the last spots of a finding belong to. */
    private ObjectNode thing(Finding finding) {
        String pointer = finding.evidence().get(finding.evidence().size() - 1).pointer();
        return (ObjectNode) packet.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private ObjectNode item(Finding finding) {
        for (JsonNode item : packet.path("items")) {
            if (item.path("itemNo").asString().equals(finding.itemNo())) {
                return (ObjectNode) item;
            }
        }
        throw new IllegalArgumentException("no item " + finding.itemNo());
    }

    private void proposeForTheNextMeeting(Finding finding) {
        item(finding).put("impromptu", false).remove("addedAt");
        ((ObjectNode) packet.get("meeting")).remove("agendaApprovedAt");
    }

    /** The finance department answers, and the rest is filled in. */
    private void fund(Finding finding) {
        if (finding.remedy().zh().contains("财政部门意见")) {
            answer(finding, List.of("省财政厅"));
        }
    }

    // Time

    private void waive(Finding finding, String authority) {
        item(finding)
                .withArray("waivers")
                .addObject()
                .put("ruleId", finding.ruleId())
                .put("grantedBy", authority)
                .put("reason", "情况紧急")
                .put("grantedOn", RandomPackets.RECEIVED.toString())
                .put("evidence", "批准件.pdf");
    }

    // Documents

    private void sendForReview(Finding finding) {
        ObjectNode document = thing(finding);
        ObjectNode review = document.withArray("reviews").addObject();
        review.put("outcome", "SENT_PENDING").put("sentOn", RandomPackets.RECEIVED.toString());
        if (document.has("textHash")) {
            review.put("reviewedTextHash", document.path("textHash").asString());
        }
    }

    /** Revised text, new review, what the old reviews left open filled in, and the leaders confirm what they signed. */
    private void revise(Finding finding) {
        ObjectNode document = thing(finding);
        for (JsonNode review : document.path("reviews")) {
            ObjectNode earlier = (ObjectNode) review;
            earlier.putIfAbsent(
                    "sentOn", text(RandomPackets.RECEIVED.minusDays(40).toString()));
            earlier.putIfAbsent("reviewedTextHash", text(RandomPackets.hash(newTexts)));
        }
        String revised = RandomPackets.hash(++newTexts);
        document.put("textHash", revised);
        document.withArray("reviews")
                .addObject()
                .put("outcome", "PASSED")
                .put("reviewedTextHash", revised)
                .put("sentOn", RandomPackets.RECEIVED.toString())
                .put("decidedOn", RandomPackets.RECEIVED.toString())
                .put("opinionFile", "前置审核意见书.pdf");
        for (JsonNode opinion : item(finding).path("leaderOpinions")) {
            ((ObjectNode) opinion).withArray("coversTextHashes").add(revised);
        }
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private void signPresentText(Finding finding) {
        ObjectNode document = thing(finding);
        if (!document.has("textHash")) {
            document.put("textHash", RandomPackets.hash(++newTexts));
        }
        for (String title : match(SIGNERS, finding.remedy().zh()).split("、", -1)) {
            for (JsonNode opinion : item(finding).path("leaderOpinions")) {
                if (policy.title(opinion.path("leader").asString()).equals(title)) {
                    ((ObjectNode) opinion).withArray("coversTextHashes").add(document.get("textHash"));
                }
            }
        }
    }

    // Leaders

    /** Fills the box that the finding points at, or a new one. */
    private void sign(Finding finding, String title) {
        ObjectNode item = item(finding);
        ObjectNode opinion = finding.evidence().size() == 1
                ? item.withArray("leaderOpinions").addObject()
                : thing(finding);
        sign(opinion, title, item);
        if (finding.reason().zh().contains("条意见如此，请一并注明")) {
            dateOthers(code(title), item);
        }
    }

    private void sign(ObjectNode opinion, String title, ObjectNode item) {
        opinion.removeAll();
        opinion.put("leader", code(title)).put("role", "LEADER_IN_CHARGE");
        agree(opinion);
        for (JsonNode document : item.path("documents")) {
            ((ObjectNode) document).putIfAbsent("textHash", text(RandomPackets.hash(++newTexts)));
            opinion.withArray("coversTextHashes").add(document.get("textHash"));
        }
    }

    private static void dateOthers(String leader, ObjectNode item) {
        for (JsonNode other : item.path("leaderOpinions")) {
            boolean his = other.path("leader").asString("").equals(leader)
                    || other.path("actingFor").asString("").equals(leader);
            if (his && !other.has("signedOn")) {
                ((ObjectNode) other)
                        .put("signedOn", RandomPackets.TODAY.minusDays(1).toString());
            }
        }
    }

    private static void agree(ObjectNode opinion) {
        opinion.put("text", "同意")
                .put("signed", true)
                .put("signedOn", RandomPackets.TODAY.toString())
                .put("signatureEvidence", "签批单.pdf");
    }

    private String code(String title) {
        return policy.leaders().stream()
                .filter(leader -> leader.title().equals(title))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void signAgain(Finding finding) {
        agree(thingAt(finding, "/role"));
    }

    private ObjectNode thingAt(Finding finding, String field) {
        return finding.evidence().stream()
                .filter(spot -> spot.pointer().endsWith(field))
                .map(spot -> (ObjectNode)
                        packet.at(spot.pointer().substring(0, spot.pointer().length() - field.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Who should have signed signs in the place of who did. */
    private void replaceSignature(Finding finding) {
        ObjectNode item = item(finding);
        ObjectNode opinion = thingAt(finding, "/role");
        List<String> titles = List.of(match(EXPECTED, finding.remedy().zh()).split("、", -1));
        sign(opinion, titles.get(0), item);
        titles.stream()
                .skip(1)
                .forEach(title -> sign(item.withArray("leaderOpinions").addObject(), title, item));
    }

    // Departments

    /** The departments answer again; what an earlier answer left open no longer stands. */
    private void agree(Finding finding) {
        answer(finding, List.of(match(UNITS, finding.remedy().zh()).split("、", -1)));
    }

    private void answer(Finding finding, List<String> units) {
        ArrayNode rounds = item(finding).withArray("consultations");
        rounds.forEach(round -> dropOpenAnswers(round, units));
        ObjectNode round = rounds.addObject().put("kind", "COORDINATION_MEETING");
        units.forEach(round.putArray("askedUnits")::add);
        ArrayNode replies = round.putArray("replies");
        units.forEach(unit -> replies.addObject()
                .put("unit", unit)
                .put("stance", "AGREE")
                .put("repliedOn", RandomPackets.RECEIVED.toString())
                .put("evidence", unit + "复函.pdf"));
    }

    private static void dropOpenAnswers(JsonNode round, List<String> units) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode reply : round.path("replies")) {
            JsonNode day =
                    reply.path("stance").asString().equals("SILENT") ? round.path("deadline") : reply.path("repliedOn");
            boolean open = day.isMissingNode() || day.asString().compareTo(RandomPackets.TODAY.toString()) > 0;
            if (!open || !units.contains(reply.path("unit").asString())) {
                kept.add(reply);
            }
        }
        ArrayNode replies = ((ObjectNode) round).putArray("replies");
        kept.forEach(replies::add);
    }
}
