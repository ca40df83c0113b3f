package org.agendagate.facts;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.packet.LeaningSource;
import org.jspecify.annotations.Nullable;

/** The leaning opinion of an item that has one. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "倾向性意见：提出了倾向性意见的，每个议题一条",
        en = "the leaning opinion of an item that has one",
        at = "/items/0/leaningOpinion")
public record LeaningOpinion(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "倾向性意见的内容", en = "what it says", from = "text", example = "建议采用方案一")
        String text,

        @Meaning(
                zh = "由谁提出",
                en = "who put it forward",
                from = "proposedBy",
                values = LeaningSource.class,
                example = "COORDINATION_MEETING")
        String proposedBy,

        @Meaning(
                zh = "主持协调的领导；没有填写为空",
                en = "leader who coordinated; absent where not given",
                from = "coordinator",
                example = "L-财政")
        @Nullable
        String coordinator,

        @Meaning(
                zh = "协调日期；没有填写为空",
                en = "day of the coordination; absent where not given",
                from = "coordinatedOn",
                example = "2026-09-20")
        @Nullable
        LocalDate coordinatedOn,

        @Meaning(
                zh = "协调会纪要；没有填写为空",
                en = "minutes of the coordination; absent where not given",
                from = "minutes",
                example = "专题会议纪要第12期")
        @Nullable
        String minutes,

        @Meaning(zh = "列明各方意见", en = "lists the positions", from = "positionsListed")
        boolean positionsListed,

        @Meaning(zh = "列明理由依据", en = "lists the reasons", from = "reasonsListed")
        boolean reasonsListed,

        @Meaning(
                zh = "方案数；没有填写为空",
                en = "number of options; absent where not given",
                from = "optionCount",
                example = "2")
        @Nullable
        Integer optionCount,

        @Meaning(
                zh = "倾向方案；没有填写为空",
                en = "option it recommends; absent where not given",
                from = "recommendedOption",
                example = "方案一")
        @Nullable
        String recommended,

        @Meaning(zh = "仍有不同意见的单位", en = "units that still dissent", from = "dissentUnits", example = "省审计厅")
        List<String> dissentUnits)
        implements Fact {
    public LeaningOpinion {
        dissentUnits = List.copyOf(dissentUnits);
    }
}
