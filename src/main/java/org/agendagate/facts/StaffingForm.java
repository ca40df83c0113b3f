package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Staffing as it was declared. As the packet says it, unlike what follows from it. */
@Meaning(zh = "编制填报：填报了机构编制的，每个议题一条", en = "staffing as it was declared", at = "/items/0/staffing")
public record StaffingForm(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "编委意见文号；没有填写为空",
                en = "number of the commission's opinion; absent where not given",
                from = "commissionOpinion",
                example = "明编委〔2026〕17号")
        @Nullable
        String opinion,

        @Meaning(
                zh = "意见日期；没有填写为空",
                en = "day of the opinion; absent where not given",
                from = "opinionOn",
                example = "2026-09-15")
        @Nullable
        LocalDate opinionOn,

        @Meaning(zh = "佐证材料；没有填写为空", en = "evidence; absent where not given", from = "evidence", example = "编委会纪要.pdf")
        @Nullable
        String evidence)
        implements Fact {}
