package org.agendagate.derivation;

import java.util.List;
import java.util.stream.IntStream;
import org.agendagate.edition.Edition;
import org.agendagate.facts.FairCompetition;
import org.agendagate.facts.MajorDecision;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.FairCompetitionConclusion;
import org.agendagate.packet.FairCompetitionReview;
import org.agendagate.packet.ProcedureStep;
import org.agendagate.packet.StepConclusion;
import org.agendagate.reference.DecisionStep;
import org.agendagate.reference.MatterPolicy;
import org.jspecify.annotations.Nullable;

/** What the statutory procedure of an item lacks: the steps of a major decision, and fair-competition reviews. */
final class Procedures {
    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final MatterPolicy policy;

    Procedures(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.policy = setting.reference().matters();
    }

    MajorDecision majorDecision() {
        var decision = item.majorDecision();
        Gaps gaps = new Gaps();
        for (DecisionStep step : DecisionStep.values()) {
            if (policy.decisionSteps().contains(step)) {
                check(step, decision == null ? null : stepOf(decision, step), gaps);
            }
        }
        return new MajorDecision(at + "/majorDecision", at, item.itemNo(), gaps.isEmpty(), gaps.zh(), gaps.en());
    }

    private static @Nullable ProcedureStep stepOf(org.agendagate.packet.MajorDecision decision, DecisionStep step) {
        return switch (step) {
            case RISK_ASSESSMENT -> decision.riskAssessment();
            case EXPERT_ARGUMENT -> decision.expertArgument();
            case PUBLIC_PARTICIPATION -> decision.publicParticipation();
            case LEGALITY_REVIEW -> decision.legalityReview();
            case COLLECTIVE_DISCUSSION -> decision.collectiveDiscussion();
        };
    }

    private void check(DecisionStep step, @Nullable ProcedureStep taken, Gaps gaps) {
        if (taken == null) {
            add(gaps, step, "未填报", "not stated");
            return;
        }
        if (isDeclinedWithoutReason(step, taken)) {
            add(gaps, step, "填报为不需要，未说明理由", "said not to be needed, without reasons");
            return;
        }
        switch (step) {
            case RISK_ASSESSMENT -> checkConclusion(step, taken, StepConclusion.CONTROLLABLE, taken.required(), gaps);
            case LEGALITY_REVIEW -> checkConclusion(step, taken, StepConclusion.LAWFUL, true, gaps);
            case EXPERT_ARGUMENT -> addUndone(step, taken.required() && !taken.done(), gaps);
            case COLLECTIVE_DISCUSSION -> addUndone(step, !taken.done(), gaps);
            case PUBLIC_PARTICIPATION -> checkPublic(step, taken, gaps);
        }
    }

    /** The other steps are asked for whatever the form says of them. */
    private boolean isDeclinedWithoutReason(DecisionStep step, ProcedureStep taken) {
        return (step == DecisionStep.RISK_ASSESSMENT || step == DecisionStep.EXPERT_ARGUMENT)
                && setting.edition().atLeast(Edition.SECOND)
                && !taken.required()
                && !taken.done()
                && !isGiven(taken.reason());
    }

    private static void checkConclusion(
            DecisionStep step, ProcedureStep taken, StepConclusion wanted, boolean needed, Gaps gaps) {
        StepConclusion conclusion = taken.conclusion();
        if (!taken.done()) {
            addUndone(step, needed, gaps);
        } else if (conclusion == null) {
            add(gaps, step, "未填报结论", "no conclusion stated");
        } else if (conclusion != wanted) {
            add(gaps, step, "结论：" + conclusion.label(), Words.of(conclusion));
        }
    }

    /** Solicitation is public for thirty days as a rule; shorter, or none at all, needs reasons. */
    private void checkPublic(DecisionStep step, ProcedureStep taken, Gaps gaps) {
        Integer days = taken.days();
        if (isGiven(taken.reason())) {
            return;
        } else if (!taken.done()) {
            add(gaps, step, "未开展且未说明理由", "did not take place, without reasons");
        } else if (days == null) {
            add(gaps, step, "未填报天数且未说明理由", "its days are not stated, nor reasons");
        } else if (days < policy.publicDays()) {
            add(
                    gaps,
                    step,
                    "公开" + days + "天，少于" + policy.publicDays() + "天且未说明理由",
                    days + " days, fewer than " + policy.publicDays() + ", without reasons");
        }
    }

    private boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank() && setting.answers(text);
    }

    private static void addUndone(DecisionStep step, boolean undone, Gaps gaps) {
        if (undone) {
            add(gaps, step, "未完成", "not done");
        }
    }

    private static void add(Gaps gaps, DecisionStep step, String lack, String lackEn) {
        gaps.add(step.label() + "（" + lack + "）", step.labelEn() + " (" + lackEn + ")");
    }

    List<FairCompetition> fairCompetition() {
        return IntStream.range(0, item.documents().size())
                .filter(index -> item.documents().get(index).affectsMarketEntities())
                .mapToObj(this::fairCompetition)
                .toList();
    }

    private FairCompetition fairCompetition(int index) {
        var document = item.documents().get(index);
        Gaps gaps = new Gaps();
        FairCompetitionReview review = document.fairCompetition();
        if (review == null) {
            gaps.add("未开展公平竞争审查", "there was no review");
        } else {
            check(review, gaps);
        }
        return new FairCompetition(
                at + "/documents/" + index,
                at,
                item.itemNo(),
                document.docNo(),
                document.title(),
                document.forDeliberation(),
                gaps.isEmpty(),
                gaps.zh(),
                gaps.en());
    }

    private void check(FairCompetitionReview review, Gaps gaps) {
        if (!setting.answers(review.reviewedBy())) {
            gaps.add("未注明审查单位", "does not say who reviewed it");
        }
        if (policy.withRegulator() && !review.regulatorConsulted()) {
            gaps.add("未会同市场监管部门审查", "the market regulator took no part");
        }
        if (review.conclusion() == FairCompetitionConclusion.VIOLATES) {
            gaps.add("结论为不符合公平竞争要求", "it found a violation");
        } else if (review.conclusion() == FairCompetitionConclusion.EXCEPTION) {
            checkException(review, gaps);
        }
    }

    private void checkException(FairCompetitionReview review, Gaps gaps) {
        if (!isGiven(review.exceptionReason())) {
            gaps.add("适用例外未说明理由", "the exception has no reasons");
        }
        if (review.exceptionUntil() == null) {
            gaps.add("适用例外未明确期限", "the exception has no end");
        } else if (review.exceptionUntil().isBefore(setting.today())) {
            gaps.add("适用例外的期限已过", "the exception has ended");
        }
    }
}
