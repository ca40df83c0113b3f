package org.agendagate.facts;

import org.agendagate.packet.Adoption;
import org.jspecify.annotations.Nullable;

/** A comment of a pre-review. As the packet says it, unlike what follows from it. */
@Meaning(zh = "审核意见：前置审核的每条意见一条", en = "a comment of a pre-review", at = "/items/0/documents/0/reviews/0/comments/0")
public record ReviewComment(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document", example = "D1")
        String docNo,

        @Meaning(zh = "审核意见", en = "comment", from = "text", example = "第五条与上位法不一致")
        String text,

        @Meaning(
                zh = "采纳情况；没有填写为空",
                en = "what became of it; absent where not given",
                from = "adoption",
                values = Adoption.class,
                example = "ADOPTED")
        @Nullable
        String adoption,

        @Meaning(zh = "说明；没有填写为空", en = "explanation; absent where not given", from = "explanation", example = "已修改")
        @Nullable
        String explanation)
        implements Fact {}
