package org.agendagate.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.agendagate.decision.ItemDecision;
import org.agendagate.findings.Finding;
import org.agendagate.packet.PrerequisiteKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings along what the findings on matters ask for, and nothing else: each piece by the words of its remedy. */
final class MatterFixer {
    private static final Map<String, BiConsumer<ObjectNode, Finding>> FIXES = Map.of(
            "G13",
            MatterFixer::complete,
            "G15R",
            (item, finding) -> child(item, "recusal").put("declared", true),
            "G16",
            (item, finding) -> child(item, "staffing")
                    .put("commissionOpinion", "明编委〔2026〕18号")
                    .put("opinionOn", RandomPackets.RECEIVED.toString()),
            "G17",
            MatterFixer::fund,
            "G19",
            MatterFixer::prepare);

    private MatterFixer() {}

    static void fix(ItemDecision decision, Function<Finding, ObjectNode> items) {
        for (Finding finding : decision.findings()) {
            if (FIXES.containsKey(finding.ruleId())) {
                FIXES.get(finding.ruleId()).accept(items.apply(finding), finding);
            }
        }
    }

    private static ObjectNode child(ObjectNode item, String name) {
        return item.has(name) ? (ObjectNode) item.get(name) : item.putObject(name);
    }

    private static void complete(ObjectNode item, Finding finding) {
        ArrayNode cases = item.withArray("personnel");
        if (cases.isEmpty()) {
            cases.addObject().put("caseNo", "R-NEW");
        }
        for (JsonNode one : cases) {
            if (one.path("caseNo").asString().equals("R-NEW")
                    || finding.reason()
                            .zh()
                            .contains("人事编号：" + one.path("caseNo").asString() + "）")) {
                completeCase((ObjectNode) one, finding.remedy().zh());
            }
        }
    }

    private static void completeCase(ObjectNode one, String remedy) {
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            if (!remedy.contains(kind.label() + "（")) {
                continue;
            }
            boolean told = false;
            for (JsonNode prerequisite : one.withArray("prerequisites")) {
                if (prerequisite.path("kind").asString().equals(kind.name())) {
                    ((ObjectNode) prerequisite).put("state", "DONE");
                    told = true;
                }
            }
            if (!told) {
                one.withArray("prerequisites")
                        .addObject()
                        .put("kind", kind.name())
                        .put("state", "DONE");
            }
        }
    }

    private static void fund(ObjectNode item, Finding finding) {
        ObjectNode money = child(item, "money");
        for (String flag : Set.of("outsideBudget", "budgetAdjustment", "newLocalDebt", "guarantee")) {
            if (!money.has(flag)) {
                money.put(flag, false);
            }
        }
        if (!money.has("amountYuan")) {
            money.put("amountYuan", 8_000_000);
        }
        on(finding, "资金来源", () -> money.put("sourceText", "2026年省级预算").put("sourceInApprovedBudget", true));
        on(finding, "测算依据", () -> money.put("costEstimate", "测算.xlsx"));
        on(finding, "绩效目标", () -> money.put("performanceGoals", "绩效目标表.xlsx"));
    }

    private static void prepare(ObjectNode item, Finding finding) {
        ObjectNode project = child(item, "project");
        if (!project.has("governmentInvestment")) {
            project.put("governmentInvestment", true);
        }
        on(finding, "项目代码", () -> project.put("projectCode", "2609-990000-04-01-100201"));
        on(
                finding,
                "可研批复",
                () -> project.put("feasibilityApproval", "明发改〔2026〕91号").put("approvedFeasibilityYuan", 200_000_000));
        on(
                finding,
                "概算核定",
                () -> project.put("estimateApproval", "明发改〔2026〕132号").put("estimateYuan", 200_000_000));
        on(finding, "用地手续", () -> project.put("landUse", "DONE"));
        on(finding, "环评手续", () -> project.put("environment", "DONE"));
        on(finding, "资金来源", () -> project.put("fundingSource", "省级预算内投资"));
    }

    private static void on(Finding finding, String words, Runnable act) {
        if (finding.remedy().zh().contains(words)) {
            act.run();
        }
    }
}
