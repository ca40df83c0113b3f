package org.agendagate.facts;

import org.jspecify.annotations.Nullable;

/** A condition that an opinion makes. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "附带条件：领导意见所附的每个条件一条",
        en = "a condition that an opinion makes",
        at = "/items/0/leaderOpinions/0/conditions/0")
public record Proviso(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "提出条件的领导代号", en = "code of who made it", example = "L-农业")
        String signer,

        @Meaning(zh = "条件", en = "condition", from = "text", example = "商省财政厅")
        String text,

        @Meaning(zh = "已落实", en = "fulfilled", from = "met") boolean met,

        @Meaning(
                zh = "落实的佐证材料；没有填写为空",
                en = "evidence of its fulfilment; absent where not given",
                from = "evidence",
                example = "复函.pdf")
        @Nullable
        String evidence)
        implements Fact {}
