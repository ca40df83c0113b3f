package org.agendagate.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The money an item asks for, and what comes with it. */
@Meaning(
        zh = "资金：涉及财的议题，每个议题一条",
        en = "the money an item asks for, one fact for each item that touches money",
        at = "/items/0/money")
public record Money(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "金额（元），各年度合计；没有填报为空",
                en = "amount in yuan over all years; absent where it is not stated",
                from = "amountYuan",
                example = "120000000")
        @Nullable
        BigDecimal amountYuan,

        @Meaning(
                zh = "大额资金起点（元），见 matters.yaml",
                en = "from which amount on money counts as a large fund",
                example = "5000000")
        BigDecimal largeFromYuan,

        @Meaning(zh = "大额资金起点，以元、万元或者亿元表示", en = "the same amount in Chinese words", example = "500万元")
        String largeFromText,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "5000000 yuan")
        String largeFromTextEn,

        @Meaning(zh = "金额，以元、万元或者亿元表示", en = "amount in Chinese words", from = "amountYuan", example = "1.2亿元")
        String amountText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "amountYuan", example = "120000000 yuan")
        String amountTextEn,

        @Meaning(
                zh = "有资金来源，且已列入批准的预算",
                en = "has a source that stands in the approved budget",
                from = {"sourceText", "sourceInApprovedBudget"})
        boolean sourceInBudget,

        @Meaning(
                zh = "由财政部门主办，或者财政部门已出具意见",
                en = "led by the finance department, or it has given its opinion",
                from = "^consultations")
        boolean financeHeard,

        @Meaning(zh = "有测算依据", en = "has a cost estimate", from = "costEstimate")
        boolean costEstimated,

        @Meaning(zh = "有绩效目标", en = "has performance goals", from = "performanceGoals")
        boolean goalsSet,

        @Meaning(
                zh = "资金要件齐全（要件清单见 matters.yaml）",
                en = "has everything that a large fund needs",
                from = {"sourceText", "sourceInApprovedBudget", "costEstimate", "performanceGoals", "^consultations"})
        boolean complete,

        @Meaning(
                zh = "欠缺的资金要件；齐全为空",
                en = "what it lacks, in Chinese words",
                from = {"sourceText", "sourceInApprovedBudget", "costEstimate", "performanceGoals", "^consultations"},
                example = "绩效目标")
        String missing,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"sourceText", "sourceInApprovedBudget", "costEstimate", "performanceGoals", "^consultations"},
                example = "performance goals")
        String missingEn)
        implements Fact {}
