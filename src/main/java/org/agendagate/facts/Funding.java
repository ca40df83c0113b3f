package org.agendagate.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money as it was declared. As the packet says it, unlike what follows from it. */
@Meaning(zh = "资金填报：填报了资金的，每个议题一条", en = "money as it was declared", at = "/items/0/money")
public record Funding(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "金额（元），各年度合计；没有填写为空",
                en = "amount in yuan over all years; absent where not given",
                from = "amountYuan",
                example = "120000000")
        @Nullable
        BigDecimal amountYuan,

        @Meaning(zh = "年度数；没有填写为空", en = "number of years; absent where not given", from = "years", example = "3")
        @Nullable
        Integer years,

        @Meaning(zh = "专项资金", en = "is a special fund", from = "specialFund")
        boolean specialFund,

        @Meaning(
                zh = "资金来源；没有填写为空",
                en = "where the money comes from; absent where not given",
                from = "sourceText",
                example = "省级预算")
        @Nullable
        String source,

        @Meaning(zh = "已列入批准的预算", en = "stands in the approved budget", from = "sourceInApprovedBudget")
        boolean inBudget,

        @Meaning(
                zh = "测算依据；没有填写为空",
                en = "estimate of the cost; absent where not given",
                from = "costEstimate",
                example = "测算报告")
        @Nullable
        String costEstimate,

        @Meaning(
                zh = "绩效目标；没有填写为空",
                en = "performance goals; absent where not given",
                from = "performanceGoals",
                example = "绩效目标表")
        @Nullable
        String goals,

        @Meaning(zh = "预算外支出", en = "outside the budget", from = "outsideBudget")
        boolean outsideBudget,

        @Meaning(zh = "调整预算", en = "adjusts the budget", from = "budgetAdjustment")
        boolean budgetAdjustment,

        @Meaning(zh = "新增地方债务", en = "new local debt", from = "newLocalDebt")
        boolean newLocalDebt,

        @Meaning(zh = "提供担保", en = "gives a guarantee", from = "guarantee")
        boolean guarantee,

        @Meaning(
                zh = "人大程序；没有填写为空",
                en = "route through the congress; absent where not given",
                from = "congressRoute",
                example = "提请人大常委会审查批准")
        @Nullable
        String congressRoute)
        implements Fact {}
