package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leave that the packet says was given. */
@Meaning(zh = "特批：议题所附的一条特批", en = "a waiver that comes with the item", at = "/items/0/waivers/0")
public record Waiver(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "所针对的规则编号", en = "the rule it is meant for", from = "ruleId", example = "G22")
        String ruleId,

        @Meaning(zh = "批准人职务", en = "who gave it", from = "grantedBy", example = "秘书长")
        String grantedBy,

        @Meaning(zh = "理由", en = "why", from = "reason", example = "防汛形势紧急")
        String reason,

        @Meaning(zh = "批准日期", en = "when", from = "grantedOn", example = "2026-10-09") @Nullable
        LocalDate grantedOn,

        @Meaning(
                zh = "有效：针对可以特批的规则，由规定的人批准，有理由、有日期",
                en = "valid: for a rule that may be waived, by who may, with a reason and a date",
                from = {"ruleId", "grantedBy", "reason", "grantedOn"})
        boolean valid,

        @Meaning(
                zh = "不予采用的原因；有效的为空",
                en = "why it has no effect, in Chinese words; empty where it is valid",
                from = {"ruleId", "grantedBy", "reason", "grantedOn"},
                example = "未写明理由")
        String gap,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"ruleId", "grantedBy", "reason", "grantedOn"},
                example = "it gives no reason")
        String gapEn)
        implements Fact {}
