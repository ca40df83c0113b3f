package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the staffing commission said about an item. */
@Meaning(zh = "机构编制：涉及编制的议题，每个议题一条", en = "staffing, one fact for each item that touches it", at = "/items/0/staffing")
public record Staffing(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "机构编制委员会已先行研究，有意见文号和日期",
                en = "the staffing commission has considered it, with number and date",
                from = {"commissionOpinion", "opinionOn"})
        boolean considered,

        @Meaning(
                zh = "编委意见文号；没有填报为空",
                en = "number of its opinion",
                from = "commissionOpinion",
                example = "明编委〔2026〕17号")
        String opinion,

        @Meaning(zh = "意见日期", en = "day of its opinion", from = "opinionOn", example = "2026-09-15") @Nullable
        LocalDate opinionOn)
        implements Fact {}
