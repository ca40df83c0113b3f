package org.agendagate.facts;

import org.agendagate.packet.Stance;
import org.jspecify.annotations.Nullable;

/** A department that is concerned by an item or has said something about it. */
@Meaning(
        zh = "部门：按规定应征求意见的、会办的、已征求或者已反馈意见的单位",
        en = "a department that is concerned by the item, was asked, or has answered",
        at = "/items/0/consultations/0/replies/0")
public record Department(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "单位名称", en = "name of the unit", from = "unit", example = "省财政厅")
        String name,

        @Meaning(zh = "按 departments.yaml 或者作为会办单位，属于有关部门", en = "concerned by policy or as a co-handling unit")
        boolean concerned,

        @Meaning(zh = "已征求其意见", en = "was asked", from = "^consultations")
        boolean asked,

        @Meaning(
                zh = "态度；没有反馈为空",
                en = "what it answered; absent where it has not",
                from = "stance",
                values = Stance.class,
                example = "RESERVE")
        @Nullable
        String stance,

        @Meaning(zh = "态度的中文名称", en = "what it answered, in Chinese words", from = "stance", example = "保留意见")
        String stanceText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "stance", example = "reserve")
        String stanceTextEn,

        @Meaning(
                zh = "逾期未反馈，或者已征求但没有反馈",
                en = "asked and silent",
                from = {"stance", "^consultations"})
        boolean silent,

        @Meaning(
                zh = "意见已落定：同意、无意见、不涉及，或者建议已按规定处理",
                en = "settled: agrees, has no objection, is not concerned, or its suggestion was dealt with",
                from = {"stance", "adoption", "agreedToUnadopted"})
        boolean settled,

        @Meaning(zh = "意见及理由已在汇报材料中载明", en = "its opinion and reasons stand in the paper", from = "disclosedInPaper")
        boolean disclosed)
        implements Fact {}
