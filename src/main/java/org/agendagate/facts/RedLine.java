package org.agendagate.facts;

import org.agendagate.reference.RedLineKind;

/** A red line of budget law that an item comes near. */
@Meaning(
        zh = "预算红线：议题申报或者文字中出现的每一种红线一条",
        en = "a red line of budget law that an item declares or its text shows",
        at = "/items/0/money")
public record RedLine(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "红线种类",
                en = "which red line",
                from = {"outsideBudget", "budgetAdjustment", "newLocalDebt", "guarantee"},
                values = RedLineKind.class,
                example = "GUARANTEE")
        String kind,

        @Meaning(
                zh = "红线种类的中文名称",
                en = "which red line, in Chinese words",
                from = {"outsideBudget", "budgetAdjustment", "newLocalDebt", "guarantee"},
                example = "提供担保")
        String kindText,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"outsideBudget", "budgetAdjustment", "newLocalDebt", "guarantee"},
                example = "a guarantee")
        String kindTextEn,

        @Meaning(
                zh = "由申报单位填报（否则为文字中出现相关用语）",
                en = "declared by the unit; otherwise its words show it",
                from = {"outsideBudget", "budgetAdjustment", "newLocalDebt", "guarantee"})
        boolean declared,

        @Meaning(
                zh = "申报情况，或者出现的用语",
                en = "the declaration, or the words found",
                from = {"^title", "^summary", "^proposedDecision", "^decisionPoints"},
                example = "文中出现“融资担保”")
        String shownBy,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"^title", "^summary", "^proposedDecision", "^decisionPoints"},
                example = "its text says 融资担保")
        String shownByEn,

        @Meaning(zh = "已说明人大及其常委会审查批准程序", en = "says how the people's congress approves it", from = "congressRoute")
        boolean routeStated)
        implements Fact {}
