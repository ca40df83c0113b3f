package org.agendagate.probes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the item of a probe, with nothing on it but what the probe is about. */
final class ProbeItem {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode item = NODES.objectNode();
    private final LocalDate day;

    ProbeItem(String leadUnit, LocalDate day) {
        this.day = day;
        item.put("title", "试题").put("oneMatter", true).put("leadUnit", leadUnit);
    }

    ProbeItem touching(String touch) {
        item.putArray("touches").add(touch);
        return this;
    }

    ProbeItem ofType(String type) {
        item.putArray("types").add(type);
        return this;
    }

    ProbeItem with(String coUnit) {
        item.putArray("coUnits").add(coUnit);
        return this;
    }

    ProbeItem signedBy(String leader, String text) {
        opinion(leader, text, day);
        return this;
    }

    /** Whatever conditions the words make are said to be met. */
    ProbeItem signedWithConditionsMet(String leader, String text) {
        opinion(leader, text, day)
                .putArray("conditions")
                .addObject()
                .put("text", "试题条件")
                .put("met", true);
        return this;
    }

    ProbeItem signedBy(Signer signer, LocalDate signedOn, String text) {
        ObjectNode opinion = opinion(signer.post(), text, signedOn);
        if (signer.asHead()) {
            opinion.put("role", "UNIT_HEAD");
        } else if (signer.actingFor() != null) {
            opinion.put("actingFor", signer.actingFor()).put("authorisation", signer.paper());
        }
        return this;
    }

    private ObjectNode opinion(String leader, String text, LocalDate signedOn) {
        return list("leaderOpinions")
                .addObject()
                .put("leader", leader)
                .put("role", "LEADER_IN_CHARGE")
                .put("text", text)
                .put("signed", true)
                .put("signedOn", signedOn.toString())
                .put("onRevision", 1);
    }

    /** Asked long enough ago, and reminded. */
    ProbeItem asked(Collection<String> units, Collection<Reply> replies) {
        ObjectNode round = list("consultations").addObject();
        round.put("kind", "WRITTEN")
                .put("requestedOn", day.minusDays(20).toString())
                .put("deadline", day.minusDays(10).toString())
                .put("remindedOn", day.minusDays(9).toString());
        ArrayNode asked = round.putArray("askedUnits");
        units.forEach(asked::add);
        ArrayNode answers = round.putArray("replies");
        replies.forEach(reply -> answers.addObject()
                .put("unit", reply.unit())
                .put("stance", reply.stance())
                .put("repliedOn", day.minusDays(8).toString())
                .put("disclosedInPaper", true));
        return this;
    }

    /** What a department answered. */
    record Reply(String unit, String stance) {
        static List<Reply> of(Collection<String> units, String stance) {
            return units.stream().map(unit -> new Reply(unit, stance)).toList();
        }
    }

    /** A leaning opinion with all that it needs. */
    ProbeItem leaningBy(String coordinator) {
        item.putObject("leaningOpinion")
                .put("text", "倾向于方案一")
                .put("proposedBy", "LEADER_IN_CHARGE")
                .put("coordinator", coordinator)
                .put("coordinatedOn", day.toString())
                .put("positionsListed", true)
                .put("reasonsListed", true)
                .put("recommendedOption", "方案一");
        return this;
    }

    /** A document for deliberation that somebody says needs no review. */
    ProbeItem exemptedBy(String name) {
        review("NOT_REQUIRED").put("notRequiredSignedBy", name);
        return this;
    }

    /** As the other one, of a document that some section sent for review. */
    ProbeItem exemptedBy(String sentBy, String name) {
        review("NOT_REQUIRED").put("notRequiredSignedBy", name).put("sentBy", sentBy);
        return this;
    }

    /** A document for deliberation that one section sent for review and another, or the same, signed. */
    ProbeItem reviewed(String sentBy, String reviewer) {
        review("PASSED")
                .put("sentBy", sentBy)
                .put("sentOn", day.minusDays(8).toString())
                .put("reviewer", reviewer);
        return this;
    }

    private ObjectNode review(String outcome) {
        return document()
                .putArray("reviews")
                .addObject()
                .put("outcome", outcome)
                .put("decidedOn", day.minusDays(5).toString());
    }

    private ObjectNode document() {
        return list("documents")
                .addObject()
                .put("docNo", "D1")
                .put("title", "试题文件")
                .put("kind", "PLAN")
                .put("forDeliberation", true)
                .put("readable", true);
    }

    private ArrayNode list(String name) {
        return item.withArray(name);
    }

    ObjectNode node() {
        return item;
    }
}
