package org.agendagate.facts;

import org.jspecify.annotations.Nullable;

/** Evidence of a waiver. As the packet says it, unlike what follows from it. */
@Meaning(zh = "特批填报：每条特批的佐证材料", en = "evidence of a waiver", at = "/items/0/waivers/0")
public record WaiverForm(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "规则编号", en = "id of the rule", from = "ruleId", example = "G22")
        String ruleId,

        @Meaning(
                zh = "批准人职务；没有填写为空",
                en = "who granted it; absent where not given",
                from = "grantedBy",
                example = "秘书长")
        @Nullable
        String grantedBy,

        @Meaning(zh = "佐证材料；没有填写为空", en = "evidence; absent where not given", from = "evidence", example = "批示.pdf")
        @Nullable
        String evidence)
        implements Fact {}
