package org.agendagate.facts;

import java.util.List;

/** A task that the proposed decision would create. */
@Meaning(
        zh = "拟议任务：会议作出决定后要办的一件事",
        en = "a task that the proposed decision would create",
        at = "/items/0/actionItems/0")
public record ActionItem(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "任务序号", en = "number of the task", from = "seq", example = "1")
        int number,

        @Meaning(zh = "任务内容", en = "what is to be done", from = "content", example = "印发《明川省政务公开工作办法》")
        String content,

        @Meaning(zh = "牵头处室", en = "divisions in the lead", from = "leadDivisions", example = "综合处")
        List<String> leadDivisions,

        @Meaning(
                zh = "写明的牵头处室个数（“有关处室”“待定”之类不算）",
                en = "how many divisions in the lead are named",
                from = "leadDivisions",
                example = "1")
        int leads,

        @Meaning(zh = "写明了责任岗位", en = "the post is named", from = "responsiblePost")
        boolean postNamed,

        @Meaning(
                zh = "写明了责任人（填单位、处室或者“专人”的不算）",
                en = "the person is named; a unit or “somebody” is none",
                from = "responsiblePerson")
        boolean personNamed,

        @Meaning(
                zh = "有具体完成时限：填了时限，或者任务内容写有具体时限",
                en = "has a concrete time limit, in its own field or in its words",
                from = {"due", "content"})
        boolean limited,

        @Meaning(
                zh = "填报的时限与任务内容中的时限不一致",
                en = "the time limit filled in differs from the one in its words",
                from = {"due", "content"})
        boolean limitsDiffer,

        @Meaning(
                zh = "填报的时限；没有填为空",
                en = "the time limit filled in; empty where none is",
                from = "due",
                example = "5个工作日")
        String limit,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "due", example = "5 working days")
        String limitEn,

        @Meaning(
                zh = "任务内容中的时限；没有为空",
                en = "the time limit in its words; empty where there is none",
                from = "content",
                example = "5日内")
        String limitInWords,

        @Meaning(
                zh = "没有落实的方面；都已落实为空",
                en = "what is not settled; empty where everything is",
                from = {"leadDivisions", "responsiblePost", "responsiblePerson", "due"},
                example = "牵头处室有2个，没有写明责任人")
        String gaps,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"leadDivisions", "responsiblePost", "responsiblePerson", "due"},
                example = "2 divisions in the lead, no person named")
        String gapsEn)
        implements Fact {}
