package org.agendagate.facts;

import org.agendagate.reference.DiscrepancyKind;

/** Two things an item says that do not fit together. */
@Meaning(
        zh = "不符之处：议题各项填报之间、与所附材料之间、与其他议题之间对不上的地方，每种一条",
        en = "what an item says that does not fit together, one for each kind",
        at = "/items/0/consultations/0/deadline")
public record Discrepancy(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", from = "^itemNo", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "种类", en = "in what", values = DiscrepancyKind.class, example = "DATES")
        String kind,

        @Meaning(zh = "种类的中文名称", en = "in what, in Chinese words", example = "日期先后")
        String kindText,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "order of dates")
        String kindTextEn,

        @Meaning(zh = "对不上的内容", en = "what does not fit", from = ".", example = "反馈期限2026-09-10早于征求意见日期2026-09-15")
        String text,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = ".",
                example = "the deadline 2026-09-10 is before the request 2026-09-15")
        String textEn)
        implements Fact {}
