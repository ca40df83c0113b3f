package org.agendagate.facts;

import org.agendagate.reference.UndeclaredKind;

/** Something that the text of an item shows and its form does not declare. */
@Meaning(
        zh = "文字中有而没有申报的事项：议题的文字表明、申报表却没有申报的事项，每种一条；用语见 hints.yaml",
        en = "something that an item's text shows and its form does not declare, one for each kind",
        at = "/items/0")
public record Undeclared(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", from = "itemNo", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "种类",
                en = "what it is",
                from = {"title", "types", "touches"},
                values = UndeclaredKind.class,
                example = "AMOUNT")
        String kind,

        @Meaning(
                zh = "种类的中文名称",
                en = "what it is, in Chinese words",
                from = {"title", "types", "touches"},
                example = "资金金额")
        String kindText,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"title", "types", "touches"},
                example = "an amount of money")
        String kindTextEn,

        @Meaning(zh = "文字明白无疑（否则为值得核对）", en = "the text leaves no doubt; otherwise it is worth a look")
        boolean sure,

        @Meaning(
                zh = "出现的文字",
                en = "the words that show it",
                from = {"title", "askText", "decisionPoints", "proposedDecision"},
                example = "1.2亿元")
        String words,

        @Meaning(zh = "出现的地方", en = "where it stands", example = "议题名称")
        String place,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "title")
        String placeEn,

        @Meaning(zh = "已申报的金额；没有申报为“未填报”", en = "the declared sum", from = "money", example = "500万元")
        String declaredText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "money", example = "5000000 yuan")
        String declaredTextEn)
        implements Fact {}
