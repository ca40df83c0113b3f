package org.agendagate.facts;

import org.jspecify.annotations.Nullable;

/** A unit that is to attend. As the packet says it, unlike what follows from it. */
@Meaning(zh = "列席单位：申报的每个列席单位一条", en = "a unit that is to attend", at = "/items/0/attendingUnits/0")
public record Attendance(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "列席单位", en = "unit that attends", from = "unit", example = "省财政厅")
        String unit,

        @Meaning(
                zh = "列席人职务；没有填写为空",
                en = "post of who attends; absent where not given",
                from = "post",
                example = "副厅长")
        @Nullable
        String post,

        @Meaning(zh = "列席人数；没有填写为空", en = "how many people; absent where not given", from = "people", example = "2")
        @Nullable
        Integer people)
        implements Fact {}
