package org.agendagate.facts;

import org.jspecify.annotations.Nullable;

/** What was done about an earlier finding. As the packet says it, unlike what follows from it. */
@Meaning(zh = "整改说明：对上一次问题的每条整改说明一条", en = "what was done about an earlier finding", at = "/items/0/cureNotes/0")
public record CureNote(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "规则编号", en = "id of the rule", from = "ruleId", example = "G03")
        String ruleId,

        @Meaning(zh = "整改情况", en = "what was done", from = "note", example = "已送法规处审核")
        String note,

        @Meaning(zh = "佐证材料；没有填写为空", en = "evidence; absent where not given", from = "evidence", example = "审核意见书.pdf")
        @Nullable
        String evidence)
        implements Fact {}
