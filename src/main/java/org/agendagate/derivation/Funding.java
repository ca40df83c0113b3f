package org.agendagate.derivation;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.agendagate.facts.Money;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.Stance;
import org.agendagate.reference.FundingPaper;
import org.agendagate.reference.MatterPolicy;

/** The money of an item that touches money. An amount that is not stated is left out: rules take it for large. */
final class Funding {
    private final Derivation.Setting setting;
    private final Naming naming;
    private final MatterPolicy policy;
    private final AgendaItem item;
    private final String at;

    Funding(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.naming = setting.naming();
        this.policy = setting.reference().matters();
        this.item = item;
        this.at = at;
    }

    Money fact() {
        var money = item.money();
        BigDecimal amount = money == null ? null : money.amountYuan();
        boolean sourceInBudget = money != null && setting.answers(money.sourceText()) && money.sourceInApprovedBudget();
        boolean financeHeard = isFinanceHeard();
        boolean costEstimated = money != null && setting.answers(money.costEstimate());
        boolean goalsSet = money != null && setting.answers(money.performanceGoals());
        Gaps gaps = new Gaps();
        for (FundingPaper paper : FundingPaper.values()) {
            boolean given = switch (paper) {
                case SOURCE -> sourceInBudget;
                case FINANCE_OPINION -> financeHeard;
                case COST_ESTIMATE -> costEstimated;
                case PERFORMANCE_GOALS -> goalsSet;
            };
            if (!given && policy.fundingPapers().contains(paper)) {
                String doubt = paper == FundingPaper.FINANCE_OPINION ? unlistedFinance() : "";
                gaps.add(
                        paper.label() + (doubt.isEmpty() ? "" : "（所列单位" + doubt + "未列入名录，无法认定）"),
                        paper.labelEn()
                                + (doubt.isEmpty() ? "" : " (" + doubt + " is not in the directory, nobody can tell)"));
            }
        }
        return new Money(
                at + "/money",
                at,
                item.itemNo(),
                amount,
                policy.largeAmountYuan(),
                Amounts.text(policy.largeAmountYuan()),
                Amounts.textEn(policy.largeAmountYuan()),
                Amounts.text(amount),
                Amounts.textEn(amount),
                sourceInBudget,
                financeHeard,
                costEstimated,
                goalsSet,
                gaps.isEmpty(),
                gaps.zh(),
                gaps.en());
    }

    /** Unlisted units that answered and may be the finance department. */
    private String unlistedFinance() {
        return item.consultations().stream()
                .flatMap(round -> round.replies().stream())
                .map(DepartmentReply::unit)
                .distinct()
                .filter(naming::isUnlisted)
                .filter(unit -> policy.financeUnits().stream().anyMatch(finance -> naming.mayMean(unit, finance)))
                .map(unit -> "“" + unit + "”")
                .collect(Collectors.joining());
    }

    /**
     * Whether it agrees is the business of the rules on agreement. That it is not its duty is no opinion on money; an
     * opinion once given stays one whatever was said in later rounds.
     */
    private boolean isFinanceHeard() {
        return policy.financeUnits().contains(item.leadUnit())
                || item.consultations().stream()
                        .flatMap(round -> round.replies().stream())
                        .anyMatch(reply -> policy.financeUnits().contains(reply.unit())
                                && reply.stance() != Stance.SILENT
                                && reply.stance() != Stance.OUT_OF_SCOPE);
    }
}
