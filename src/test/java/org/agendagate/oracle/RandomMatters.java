package org.agendagate.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes at random what items bring along for what they are about: mostly complete, each piece missing now and then. */
final class RandomMatters {
    private static final List<String> PREREQUISITES = List.of(
            "MOTION_RECORD",
            "DEMOCRATIC_RECOMMENDATION",
            "INSPECTION",
            "FILE_CHECK",
            "PERSONAL_MATTERS_CHECK",
            "DISCIPLINE_OPINION",
            "INTEGRITY_OPINION",
            "PETITION_CHECK",
            "PRIOR_APPROVAL");

    private final Random random;

    RandomMatters(Random random) {
        this.random = random;
    }

    ArrayNode personnel() {
        ArrayNode cases = JsonNodeFactory.instance.arrayNode();
        do {
            ObjectNode one = cases.addObject().put("caseNo", "R-" + (cases.size() + 1));
            ArrayNode prerequisites = one.putArray("prerequisites");
            for (String kind : PREREQUISITES) {
                maybe(0.99, () -> prerequisites.addObject().put("kind", kind).put("state", state(kind)));
                maybe(0.01, () -> prerequisites.addObject().put("kind", kind).put("state", state(kind)));
            }
        } while (chance(0.2));
        return cases;
    }

    private String state(String kind) {
        if (kind.equals("PRIOR_APPROVAL") && chance(0.7)) {
            return "NOT_APPLICABLE";
        }
        return chance(0.98) ? "DONE" : pick(List.of("MISSING", "UNRESOLVED", "NOT_APPLICABLE"));
    }

    ObjectNode money() {
        ObjectNode money = object();
        maybe(
                0.97,
                () -> money.put(
                        "amountYuan",
                        pick(List.of(
                                new BigDecimal("0"),
                                new BigDecimal("1999999.99"),
                                new BigDecimal("2000000"),
                                new BigDecimal("4999999.99"),
                                new BigDecimal("5000000"),
                                new BigDecimal("36500"),
                                new BigDecimal("120000000")))));
        maybe(0.95, () -> money.put("sourceText", chance(0.98) ? "2026年省级预算" : "无"));
        maybe(0.97, () -> money.put("sourceInApprovedBudget", chance(0.97)));
        maybe(0.95, () -> money.put("costEstimate", chance(0.98) ? "测算.xlsx" : "详见附件"));
        maybe(0.95, () -> money.put("performanceGoals", "绩效目标表.xlsx"));
        money.put("outsideBudget", chance(0.02));
        money.put("budgetAdjustment", chance(0.02));
        money.put("newLocalDebt", chance(0.02));
        money.put("guarantee", chance(0.02));
        maybe(0.2, () -> money.put("congressRoute", "提请省人大常委会审查批准"));
        return money;
    }

    ObjectNode staffing() {
        ObjectNode staffing = object();
        maybe(0.93, () -> staffing.put("commissionOpinion", "明编委〔2026〕17号"));
        maybe(0.93, () -> staffing.put("opinionOn", "2026-09-15"));
        return staffing;
    }

    ObjectNode project() {
        ObjectNode project = object().put("governmentInvestment", chance(0.9));
        maybe(0.2, () -> project.put("secretProject", chance(0.5)));
        maybe(0.95, () -> project.put("projectCode", chance(0.98) ? "2609-990000-04-01-100200" : "无"));
        maybe(0.97, () -> project.put("feasibilityApproval", "明发改农〔2026〕90号"));
        maybe(0.97, () -> project.put("approvedFeasibilityYuan", new BigDecimal("100000000")));
        maybe(
                0.97,
                () -> project.put(
                        "estimateYuan",
                        pick(List.of(
                                new BigDecimal("98000000"),
                                new BigDecimal("105000000"),
                                new BigDecimal("105000000.01"),
                                new BigDecimal("110000000"),
                                new BigDecimal("110000000.01")))));
        maybe(0.97, () -> project.put("estimateApproval", "明发改农〔2026〕131号"));
        maybe(0.3, () -> project.put("excessApproval", "明发改农〔2026〕140号"));
        maybe(0.97, () -> project.put("landUse", pick(List.of("DONE", "IN_PROGRESS", "NOT_REQUIRED"))));
        maybe(0.97, () -> project.put("environment", pick(List.of("DONE", "IN_PROGRESS", "NOT_REQUIRED"))));
        maybe(0.97, () -> project.put("fundingSource", "省级水利发展资金"));
        return project;
    }

    ObjectNode majorDecision() {
        ObjectNode decision = object();
        maybe(0.97, () -> decision.set("riskAssessment", step().put("conclusion", "CONTROLLABLE")));
        maybe(0.97, () -> decision.set("expertArgument", step()));
        maybe(
                0.97,
                () -> decision.set("publicParticipation", step().put("days", pick(List.of(21, 29, 30, 31, 45, 60)))));
        maybe(0.97, () -> decision.set("legalityReview", step().put("conclusion", "LAWFUL")));
        maybe(0.97, () -> decision.set("collectiveDiscussion", step()));
        return decision;
    }

    private ObjectNode step() {
        ObjectNode step = object().put("required", chance(0.9)).put("done", chance(0.95));
        maybe(0.2, () -> step.put("reason", chance(0.9) ? "按规定缩短" : " "));
        return step;
    }

    ObjectNode fairCompetition() {
        ObjectNode review = object().put("conclusion", pick(List.of("COMPLIES", "COMPLIES", "EXCEPTION", "VIOLATES")));
        maybe(0.9, () -> review.put("reviewedBy", "政策法规处"));
        maybe(0.9, () -> review.put("regulatorConsulted", chance(0.9)));
        maybe(0.5, () -> review.put("exceptionReason", chance(0.9) ? "扶持欠发达地区" : " "));
        maybe(0.5, () -> review.put("exceptionUntil", pick(List.of("2026-10-08", "2026-10-09", "2027-12-31"))));
        return review;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void maybe(double share, Runnable act) {
        if (chance(share)) {
            act.run();
        }
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
