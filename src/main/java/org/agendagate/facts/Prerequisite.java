package org.agendagate.facts;

import org.agendagate.packet.PrerequisiteKind;
import org.agendagate.packet.PrerequisiteState;
import org.jspecify.annotations.Nullable;

/** A prerequisite of a personnel case. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "任免要件：人选填报的每个程序要件一条",
        en = "a prerequisite of a personnel case",
        at = "/items/0/personnel/0/prerequisites/0")
public record Prerequisite(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "人事编号", en = "number of the case", example = "RS-2026-041")
        String caseNo,

        @Meaning(
                zh = "要件",
                en = "prerequisite",
                from = "kind",
                values = PrerequisiteKind.class,
                example = "DISCIPLINE_OPINION")
        String kind,

        @Meaning(zh = "状态", en = "state", from = "state", values = PrerequisiteState.class, example = "DONE")
        String state,

        @Meaning(zh = "佐证材料；没有填写为空", en = "evidence; absent where not given", from = "evidence", example = "复函.pdf")
        @Nullable
        String evidence)
        implements Fact {}
