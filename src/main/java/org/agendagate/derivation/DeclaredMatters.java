package org.agendagate.derivation;

import java.util.List;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Funding;
import org.agendagate.facts.ProjectForm;
import org.agendagate.facts.StaffingForm;
import org.agendagate.facts.Step;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.MajorDecision;
import org.agendagate.packet.ProcedureStep;
import org.agendagate.reference.DecisionStep;
import org.jspecify.annotations.Nullable;

/** Publishes what belongs to single matters: persons, money, projects, property, steps, each as the packet says it and for rules that ask for it. */
record DeclaredMatters(Derivation.Setting setting, AgendaItem item, String at) {
    void addTo(List<Fact> facts) {
        if (setting.asks(org.agendagate.facts.Prerequisite.class)) {
            addPrerequisite(facts);
        }
        if (setting.asks(Funding.class)) {
            addFunding(facts);
        }
        if (setting.asks(ProjectForm.class)) {
            addProjectForm(facts);
        }
        if (setting.asks(org.agendagate.facts.Property.class)) {
            addProperty(facts);
        }
        if (setting.asks(StaffingForm.class)) {
            addStaffingForm(facts);
        }
        if (setting.asks(Step.class)) {
            addStep(facts);
        }
    }

    private void addPrerequisite(List<Fact> facts) {
        for (int index = 0; index < item.personnel().size(); index++) {
            org.agendagate.packet.PersonnelCase person = item.personnel().get(index);
            for (int place = 0; place < person.prerequisites().size(); place++) {
                org.agendagate.packet.Prerequisite each = person.prerequisites().get(place);
                facts.add(new org.agendagate.facts.Prerequisite(
                        at + "/personnel/" + index + "/prerequisites/" + place,
                        at,
                        item.itemNo(),
                        person.caseNo(),
                        each.kind().name(),
                        each.state().name(),
                        each.evidence()));
            }
        }
    }

    private void addFunding(List<Fact> facts) {
        org.agendagate.packet.Money each = item.money();
        if (each != null) {
            facts.add(new Funding(
                    at + "/money",
                    at,
                    item.itemNo(),
                    each.amountYuan(),
                    each.years(),
                    each.specialFund(),
                    each.sourceText(),
                    each.sourceInApprovedBudget(),
                    each.costEstimate(),
                    each.performanceGoals(),
                    each.outsideBudget(),
                    each.budgetAdjustment(),
                    each.newLocalDebt(),
                    each.guarantee(),
                    each.congressRoute()));
        }
    }

    private void addProjectForm(List<Fact> facts) {
        org.agendagate.packet.Project each = item.project();
        if (each != null) {
            facts.add(new ProjectForm(
                    at + "/project",
                    at,
                    item.itemNo(),
                    each.governmentInvestment(),
                    each.secretProject(),
                    each.projectCode(),
                    each.feasibilityApproval(),
                    each.approvedFeasibilityYuan(),
                    each.estimateYuan(),
                    each.estimateApproval(),
                    each.excessApproval(),
                    nameOf(each.landUse()),
                    nameOf(each.environment()),
                    each.fundingSource()));
        }
    }

    private void addProperty(List<Fact> facts) {
        org.agendagate.packet.Property each = item.property();
        if (each != null) {
            facts.add(new org.agendagate.facts.Property(
                    at + "/property",
                    at,
                    item.itemNo(),
                    each.description(),
                    each.valueYuan(),
                    each.valueAssessed(),
                    each.assessment(),
                    each.disposal()));
        }
    }

    private void addStaffingForm(List<Fact> facts) {
        org.agendagate.packet.Staffing each = item.staffing();
        if (each != null) {
            facts.add(new StaffingForm(
                    at + "/staffing", at, item.itemNo(), each.commissionOpinion(), each.opinionOn(), each.evidence()));
        }
    }

    private void addStep(List<Fact> facts) {
        MajorDecision decision = item.majorDecision();
        if (decision == null) {
            return;
        }
        addStep(facts, DecisionStep.RISK_ASSESSMENT, "riskAssessment", decision.riskAssessment());
        addStep(facts, DecisionStep.EXPERT_ARGUMENT, "expertArgument", decision.expertArgument());
        addStep(facts, DecisionStep.PUBLIC_PARTICIPATION, "publicParticipation", decision.publicParticipation());
        addStep(facts, DecisionStep.LEGALITY_REVIEW, "legalityReview", decision.legalityReview());
        addStep(facts, DecisionStep.COLLECTIVE_DISCUSSION, "collectiveDiscussion", decision.collectiveDiscussion());
    }

    private void addStep(List<Fact> facts, DecisionStep kind, String field, @Nullable ProcedureStep each) {
        if (each != null) {
            facts.add(new Step(
                    at + "/majorDecision/" + field,
                    at,
                    item.itemNo(),
                    kind.name(),
                    each.required(),
                    each.done(),
                    nameOf(each.conclusion()),
                    each.days(),
                    each.reason(),
                    each.sentOn(),
                    each.requiredOn(),
                    each.evidence()));
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
