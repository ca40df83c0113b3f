package org.agendagate.facts;

/** A personnel case of an item and what it lacks. */
@Meaning(
        zh = "任免对象：议题的一名人选；人事议题没有列明人选的，也有一条，编号为空",
        en = "one personnel case of an item; an item about personnel that lists none has one without number",
        at = "/items/0/personnel/0")
public record PersonnelCase(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "人事编号", en = "number of the case", from = "caseNo", example = "RS-2026-041")
        String caseNo,

        @Meaning(zh = "拟任免事项", en = "what is proposed", from = "proposal", example = "任职")
        String proposal,

        @Meaning(zh = "程序要件齐全（要件清单见 matters.yaml）", en = "every prerequisite is done", from = "prerequisites")
        boolean complete,

        @Meaning(
                zh = "未完成的要件及其状态；齐全为空",
                en = "prerequisites that are not done, in Chinese words",
                from = "prerequisites",
                example = "纪检监察机关意见（存疑或者未结论）")
        String missing,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = "prerequisites",
                example = "discipline opinion (unresolved)")
        String missingEn)
        implements Fact {}
