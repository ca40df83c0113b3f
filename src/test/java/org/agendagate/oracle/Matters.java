package org.agendagate.oracle;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Money;
import org.agendagate.packet.PersonnelCase;
import org.agendagate.packet.Prerequisite;
import org.agendagate.packet.PrerequisiteKind;
import org.agendagate.packet.PrerequisiteState;
import org.agendagate.packet.Project;
import org.agendagate.packet.Staffing;
import org.agendagate.packet.Stance;
import org.agendagate.packet.Touch;
import org.jspecify.annotations.Nullable;

/**
 * What an item must bring along for what it is about: personnel (G13, G14, G15R), staffing (G16), money (G17), projects
 * (G19, G19F).
 */
final class Matters {
    /** Something lacking, in both languages. */
    record Lack(String zh, String en) {}

    private final AgendaItem item;
    private final Policy.Matters policy;
    private final Set<Touch> touches;
    private final MatterTexts texts;

    Matters(ItemReading reading, Consulting consulting, MatterTexts texts) {
        this.touches = consulting.touched();
        this.item = reading.item();
        this.policy = reading.policy().matters();
        this.texts = texts;
    }

    void tell(OffsetDateTime receivedAt, @Nullable OffsetDateTime agendaApprovedAt) {
        boolean appoints =
                item.types().contains(ItemType.PERSONNEL) || item.personnel().size() > 0;
        if (appoints) {
            tellCases();
            tellTiming(receivedAt, agendaApprovedAt);
        }
        boolean mustDeclare = appoints && policy.recusalTypes().contains("PERSONNEL");
        for (ItemType type : item.types()) {
            mustDeclare |= policy.recusalTypes().contains(type.name());
        }
        if (mustDeclare && (item.recusal() == null || !item.recusal().declared())) {
            texts.recusalUndeclared();
        }
        if (touches.contains(Touch.STAFFING)) {
            tellStaffing();
        }
        if (touches.contains(Touch.MONEY)) {
            tellMoney();
        }
        if (item.project() != null || item.types().contains(ItemType.PROJECT)) {
            tellProject();
        }
    }

    private void tellCases() {
        if (item.personnel().isEmpty()) {
            texts.incompleteCase(-1, null, lacks(List.of()));
        }
        for (int index = 0; index < item.personnel().size(); index++) {
            PersonnelCase personnelCase = item.personnel().get(index);
            List<Lack> lacks = lacks(personnelCase.prerequisites());
            if (!lacks.isEmpty()) {
                texts.incompleteCase(index, personnelCase, lacks);
            }
        }
    }

    private List<Lack> lacks(List<Prerequisite> prerequisites) {
        List<Lack> lacks = new ArrayList<>();
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            if (!policy.prerequisites().contains(kind.name())) {
                continue;
            }
            Lack lack = new Lack(kind.label() + "（未填报）", RuleTexts.words(kind) + " (not stated)");
            boolean told = false;
            boolean open = false;
            for (Prerequisite prerequisite : prerequisites) {
                if (prerequisite.kind() != kind || open) {
                    continue;
                }
                told = true;
                PrerequisiteState state = prerequisite.state();
                if (state == PrerequisiteState.NOT_APPLICABLE) {
                    open = !policy.mayNotApply().contains(kind.name());
                    lack = new Lack(
                            kind.label() + "（不得填不适用）", RuleTexts.words(kind) + " (cannot be marked as not applicable)");
                } else if (state != PrerequisiteState.DONE) {
                    open = true;
                    lack = new Lack(
                            kind.label() + "（" + state.label() + "）",
                            RuleTexts.words(kind) + " (" + RuleTexts.words(state) + ")");
                }
            }
            if (open || !told) {
                lacks.add(lack);
            }
        }
        return lacks;
    }

    private void tellTiming(OffsetDateTime receivedAt, @Nullable OffsetDateTime approvedAt) {
        OffsetDateTime proposedAt = receivedAt;
        if (item.addedAt() != null && item.addedAt().isAfter(proposedAt)) {
            proposedAt = item.addedAt();
        }
        boolean late = approvedAt != null && proposedAt.isAfter(approvedAt);
        if (late || item.impromptu()) {
            texts.impromptu(late, receivedAt, approvedAt);
        }
    }

    private void tellStaffing() {
        Staffing staffing = item.staffing();
        if (staffing == null || staffing.commissionOpinion() == null || staffing.opinionOn() == null) {
            texts.notConsidered(staffing);
        }
    }

    private void tellMoney() {
        Money money = item.money();
        BigDecimal amount = money == null ? null : money.amountYuan();
        if (amount != null && amount.compareTo(policy.largeAmount()) < 0) {
            return;
        }
        List<Lack> lacks = new ArrayList<>();
        boolean source = money != null && money.sourceInApprovedBudget() && says(money.sourceText());
        lack(lacks, "SOURCE", source, "已列入批准预算的资金来源", "a source in the approved budget");
        lack(lacks, "FINANCE_OPINION", financeSpoke(), "财政部门意见", "the opinion of the finance department");
        lack(lacks, "COST_ESTIMATE", money != null && says(money.costEstimate()), "测算依据", "a cost estimate");
        lack(lacks, "PERFORMANCE_GOALS", money != null && says(money.performanceGoals()), "绩效目标", "performance goals");
        if (!lacks.isEmpty()) {
            texts.fundLacks(money, amount, policy.largeAmount(), lacks);
        }
    }

    private void lack(List<Lack> lacks, String paper, boolean given, String zh, String en) {
        if (!given
                && (policy.fundPapers().contains(paper)
                        || policy.projectPapers().contains(paper))) {
            lacks.add(new Lack(zh, en));
        }
    }

    /** 无 holds the place of an answer. */
    private static boolean says(@Nullable String text) {
        return text != null && !text.equals("无") && !text.equals("详见附件");
    }

    /** Whether the finance department said anything on the matter, in whatever round. */
    private boolean financeSpoke() {
        if (policy.financeUnits().contains(item.leadUnit())) {
            return true;
        }
        Set<Stance> opinions = EnumSet.complementOf(EnumSet.of(Stance.SILENT, Stance.OUT_OF_SCOPE));
        for (Consultation round : item.consultations()) {
            for (DepartmentReply reply : round.replies()) {
                if (opinions.contains(reply.stance()) && policy.financeUnits().contains(reply.unit())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void tellProject() {
        Project project = item.project();
        if (project != null && !project.governmentInvestment()) {
            return;
        }
        List<Lack> lacks = new ArrayList<>();
        boolean code = project != null && (says(project.projectCode()) || project.secretProject());
        boolean study = project != null && says(project.feasibilityApproval());
        BigDecimal approved = project == null ? null : project.approvedFeasibilityYuan();
        boolean estimated = project != null && says(project.estimateApproval());
        BigDecimal estimate = project == null ? null : project.estimateYuan();
        lack(lacks, "PROJECT_CODE", code, "项目代码", "the project code");
        lack(
                lacks,
                "FEASIBILITY",
                study && approved != null,
                "可研批复（文号、估算金额）",
                "the approval of the feasibility study with its estimate");
        lack(
                lacks,
                "ESTIMATE",
                estimated && estimate != null,
                "概算核定（文号、概算金额）",
                "the approved budget estimate with its amount");
        lack(
                lacks,
                "LAND_USE",
                project != null && project.landUse() != null,
                "用地手续办理情况",
                "where the land-use clearance stands");
        lack(
                lacks,
                "ENVIRONMENT",
                project != null && project.environment() != null,
                "环评手续办理情况",
                "where the environmental clearance stands");
        lack(
                lacks,
                "FUNDING_SOURCE",
                project != null && says(project.fundingSource()),
                "资金来源",
                "the source of its money");
        if (!lacks.isEmpty()) {
            texts.projectLacks(project, lacks);
        }
        if (project != null && estimate != null && approved != null && !says(project.excessApproval())) {
            BigDecimal hundredfold = estimate.multiply(new BigDecimal(100));
            if (hundredfold.compareTo(approved.multiply(new BigDecimal(policy.estimatePercent()))) > 0) {
                texts.tooDear(estimate, approved, policy.estimatePercent());
            }
        }
    }
}
