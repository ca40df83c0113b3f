package org.agendagate.facts;

import org.agendagate.reference.VagueKind;

/** Words of a task or a proposed decision that leave open by when, or by whom. */
@Meaning(
        zh = "含糊用语：任务或者拟作决定中没有写明具体时限、具体处室的用语，每处文字每种一条",
        en = "words of a task or a proposed decision that leave open by when or by whom; one per text and kind",
        at = "/items/0/actionItems/0/content")
public record VagueWording(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "种类：TIME 时限含糊、ACTOR 主体含糊",
                en = "what is left open: the time or the actor",
                from = ".",
                values = VagueKind.class,
                example = "TIME")
        String kind,

        @Meaning(zh = "所用的词", en = "the words", from = ".", example = "“尽快”“适时”")
        String words,

        @Meaning(
                zh = "在任务内容中（否则在拟作决定、需议定事项中）",
                en = "in a task; otherwise in the proposed decision or the points to decide")
        boolean inTask,

        @Meaning(zh = "出现的地方", en = "where they stand", example = "任务1的内容")
        String place,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "task 1")
        String placeEn)
        implements Fact {}
