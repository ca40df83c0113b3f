package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an item was taken back. As the packet says it, unlike what follows from it. */
@Meaning(zh = "撤回：撤回的议题一条", en = "that an item was taken back", at = "/items/0/withdrawal")
public record Withdrawal(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "原因", en = "why", from = "reason", example = "需进一步论证")
        String reason,

        @Meaning(zh = "日期；没有填写为空", en = "day; absent where not given", from = "withdrawnOn", example = "2026-10-08")
        @Nullable
        LocalDate withdrawnOn,

        @Meaning(zh = "经办人；没有填写为空", en = "who did it; absent where not given", from = "by", example = "经办人甲") @Nullable
        String by)
        implements Fact {}
