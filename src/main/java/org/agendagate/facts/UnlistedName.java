package org.agendagate.facts;

/** A unit or post that the packet names and the directory does not list. */
@Meaning(
        zh = "不在名录的名称：报送包中填写的、单位和分工名录没有列明的单位和领导，每处一条；没有名录的规则目录没有这种事实",
        en = "a unit or leader that the packet names and the directory does not list, one for each place",
        at = "/items/0/coUnits/0")
public record UnlistedName(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "所填名称", en = "the name as it stands there", from = ".", example = "财政厅")
        String name,

        @Meaning(zh = "是领导（否则是单位）", en = "a leader; otherwise a unit")
        boolean leader,

        @Meaning(zh = "填写的地方", en = "where it stands", example = "会办单位")
        String place,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "co-handling unit")
        String placeEn,

        @Meaning(zh = "可能所指的名称；没有相近的为空", en = "what it may mean; empty where nothing is near", example = "省财政厅")
        String meant,

        @Meaning(zh = "提示语", en = "the hint in words, in Chinese", example = "未列入单位名录，是否指“省财政厅”？")
        String hint,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "is not in the directory; did you mean 省财政厅?")
        String hintEn)
        implements Fact {}
