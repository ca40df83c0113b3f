package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Competence;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.FairCompetitionConclusion;
import org.agendagate.packet.FairCompetitionReview;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.MajorDecision;
import org.agendagate.packet.Money;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ProcedureStep;
import org.agendagate.packet.RecusalConflict;
import org.agendagate.packet.StepConclusion;
import org.jspecify.annotations.Nullable;

/**
 * What G15, G18, G20, G21, G28 and G28R say of each item, read a second time in plain Java: rule and reason, in no
 * order.
 */
final class Flagging {
    /** What the red lines are called, by the name they have in the reference data. */
    private static final Map<String, String> LINES = Map.of(
            "OUTSIDE_BUDGET", "预算外支出",
            "BUDGET_ADJUSTMENT", "调整预算",
            "NEW_DEBT", "新增地方政府债务",
            "GUARANTEE", "提供担保");

    private final Packet packet;
    private final Policy.Matters policy;
    private final List<String> told = new ArrayList<>();

    Flagging(Packet packet, Policy policy) {
        this.packet = packet;
        this.policy = policy.matters();
    }

    /** The findings, each as item, rule and reason, sorted. */
    List<String> told() {
        for (AgendaItem item : packet.items()) {
            tellConflicts(item);
            LINES.forEach((line, name) -> tellRedLine(item, line, name));
            tellProcedure(item);
            item.documents().forEach(document -> tellCompetition(item, document));
            tellPowers(item);
        }
        told.sort(Comparator.naturalOrder());
        return told;
    }

    private void tell(AgendaItem item, String rule, String reason) {
        told.add(item.itemNo() + " " + rule + " " + reason);
    }

    private void tellConflicts(AgendaItem item) {
        if (item.recusal() == null) {
            return;
        }
        for (RecusalConflict conflict : item.recusal().conflicts()) {
            if (!conflict.leavesForItem()) {
                String relation = conflict.relation() == null ? "（空白）" : conflict.relation();
                tell(item, "G15", conflict.person() + "应当回避（关系：" + relation + "），议程没有标注其在审议该议题时离席。");
            }
        }
    }

    private void tellRedLine(AgendaItem item, String line, String name) {
        Money money = item.money();
        boolean route = money != null && money.congressRoute() != null;
        String word = wordOf(item, line);
        String shown = isDeclared(money, line) ? "已申报" : word == null ? null : "文中出现“" + word + "”";
        if (shown != null && (!route || line.equals("GUARANTEE"))) {
            tell(item, "G18", "该议题涉及" + name + "（" + shown + "）；已说明人大审查批准程序：" + (route ? "是" : "否") + "。");
        }
    }

    private static boolean isDeclared(@Nullable Money money, String line) {
        return money != null
                && ((line.equals("OUTSIDE_BUDGET") && money.outsideBudget())
                        || (line.equals("BUDGET_ADJUSTMENT") && money.budgetAdjustment())
                        || (line.equals("NEW_DEBT") && money.newLocalDebt())
                        || (line.equals("GUARANTEE") && money.guarantee()));
    }

    /** The first word of the list that one of an item's sentences puts forward. */
    private @Nullable String wordOf(AgendaItem item, String line) {
        List<@Nullable String> texts = new ArrayList<>(item.decisionPoints());
        texts.add(item.summary());
        texts.add(item.proposedDecision());
        for (String word : policy.redLineWords().getOrDefault(line, List.of())) {
            for (String text : texts) {
                if (text != null
                        && RandomFlags.PUT_FORWARD.getOrDefault(text, List.of()).contains(word)) {
                    return word;
                }
            }
        }
        return null;
    }

    private void tellProcedure(AgendaItem item) {
        MajorDecision decision = item.majorDecision();
        if (decision == null && !item.types().contains(ItemType.MAJOR_ADMIN)) {
            return;
        }
        List<String> lacks = new ArrayList<>();
        lack(
                lacks,
                "RISK_ASSESSMENT",
                "风险评估",
                declined(decision == null ? null : decision.riskAssessment())
                        ? "填报为不需要，未说明理由"
                        : concluded(
                                decision == null ? null : decision.riskAssessment(),
                                false,
                                StepConclusion.CONTROLLABLE));
        ProcedureStep argument = decision == null ? null : decision.expertArgument();
        lack(
                lacks,
                "EXPERT_ARGUMENT",
                "专家论证",
                argument == null
                        ? "未填报"
                        : declined(argument) ? "填报为不需要，未说明理由" : argument.done() || !argument.required() ? null : "未完成");
        lack(lacks, "PUBLIC_PARTICIPATION", "公众参与", publicly(decision == null ? null : decision.publicParticipation()));
        lack(
                lacks,
                "LEGALITY_REVIEW",
                "合法性审查",
                concluded(decision == null ? null : decision.legalityReview(), true, StepConclusion.LAWFUL));
        ProcedureStep discussion = decision == null ? null : decision.collectiveDiscussion();
        lack(lacks, "COLLECTIVE_DISCUSSION", "集体讨论", discussion == null ? "未填报" : discussion.done() ? null : "未完成");
        if (!lacks.isEmpty()) {
            tell(item, "G20", "该议题属于重大行政决策，法定程序欠缺：" + String.join("、", lacks) + "。");
        }
    }

    private static boolean declined(@Nullable ProcedureStep step) {
        return step != null
                && !step.required()
                && !step.done()
                && (step.reason() == null || step.reason().isBlank());
    }

    private void lack(List<String> lacks, String step, String name, @Nullable String lack) {
        if (lack != null && policy.decisionSteps().contains(step)) {
            lacks.add(name + "（" + lack + "）");
        }
    }

    private static @Nullable String concluded(@Nullable ProcedureStep step, boolean always, StepConclusion wanted) {
        if (step == null) {
            return "未填报";
        } else if (!step.done()) {
            return always || step.required() ? "未完成" : null;
        } else if (step.conclusion() == null) {
            return "未填报结论";
        }
        return step.conclusion() == wanted ? null : "结论：" + step.conclusion().label();
    }

    private @Nullable String publicly(@Nullable ProcedureStep step) {
        if (step == null) {
            return "未填报";
        } else if (step.reason() != null && !step.reason().isBlank()) {
            return null;
        } else if (!step.done()) {
            return "未开展且未说明理由";
        } else if (step.days() == null) {
            return "未填报天数且未说明理由";
        }
        return step.days() >= policy.publicDays()
                ? null
                : "公开" + step.days() + "天，少于" + policy.publicDays() + "天且未说明理由";
    }

    private void tellCompetition(AgendaItem item, DeliberationDocument document) {
        if (!document.forDeliberation() || !document.affectsMarketEntities()) {
            return;
        }
        List<String> lacks = competitionLacks(document.fairCompetition());
        if (!lacks.isEmpty()) {
            tell(
                    item,
                    "G21",
                    "《" + document.title() + "》（" + document.docNo() + "）涉及经营主体经济活动，公平竞争审查欠缺：" + String.join("、", lacks)
                            + "。");
        }
    }

    private List<String> competitionLacks(@Nullable FairCompetitionReview review) {
        if (review == null) {
            return List.of("未开展公平竞争审查");
        }
        List<String> lacks = new ArrayList<>();
        if (review.reviewedBy() == null) {
            lacks.add("未注明审查单位");
        }
        if (!review.regulatorConsulted() && policy.withRegulator()) {
            lacks.add("未会同市场监管部门审查");
        }
        if (review.conclusion() == FairCompetitionConclusion.VIOLATES) {
            lacks.add("结论为不符合公平竞争要求");
        }
        if (review.conclusion() == FairCompetitionConclusion.EXCEPTION) {
            if (review.exceptionReason() == null || review.exceptionReason().isBlank()) {
                lacks.add("适用例外未说明理由");
            }
            if (review.exceptionUntil() == null) {
                lacks.add("适用例外未明确期限");
            } else if (RandomPackets.TODAY.isAfter(review.exceptionUntil())) {
                lacks.add("适用例外的期限已过");
            }
        }
        return lacks;
    }

    private void tellPowers(AgendaItem item) {
        Set<Competence> below = EnumSet.of(Competence.OWN_UNIT, Competence.LEADER_IN_CHARGE);
        if (item.competence() != null && below.contains(item.competence())) {
            tell(item, "G28", "申报表载明该事项的决定权限为“" + item.competence().label() + "”。");
        }
        boolean reports = item.types().contains(ItemType.REPORT) || item.types().contains(ItemType.HEAR);
        if (reports && item.decisionPoints().isEmpty()) {
            tell(item, "G28R", "该议题为工作汇报，没有需要会议议定的事项。");
        }
    }
}
