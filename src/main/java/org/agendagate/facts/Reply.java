package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.Adoption;
import org.agendagate.packet.ConsultationKind;
import org.agendagate.packet.Stance;
import org.jspecify.annotations.Nullable;

/** An answer of a department. As the packet says it, unlike what follows from it. */
@Meaning(zh = "部门答复：每次征求意见中，每个部门的每份答复一条", en = "an answer of a department", at = "/items/0/consultations/0/replies/0")
public record Reply(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "第几次征求意见", en = "which round it answers", example = "1")
        int round,

        @Meaning(zh = "征求意见的方式", en = "how it was asked", values = ConsultationKind.class, example = "COUNTERSIGN")
        String kind,

        @Meaning(zh = "征求意见的发出日期；没有填写为空", en = "day of the request; absent where not given", example = "2026-09-10")
        @Nullable
        LocalDate requestedOn,

        @Meaning(zh = "反馈时限；没有填写为空", en = "day by which to answer; absent where not given", example = "2026-09-18")
        @Nullable
        LocalDate replyBy,

        @Meaning(zh = "答复单位", en = "unit that answered", from = "unit", example = "省财政厅")
        String unit,

        @Meaning(zh = "态度", en = "what it answered", from = "stance", values = Stance.class, example = "AGREE")
        String stance,

        @Meaning(
                zh = "答复日期；没有填写为空",
                en = "day of the answer; absent where not given",
                from = "repliedOn",
                example = "2026-09-16")
        @Nullable
        LocalDate repliedOn,

        @Meaning(
                zh = "签署人职务；没有填写为空",
                en = "post of who signed it; absent where not given",
                from = "signedByPost",
                example = "省财政厅副厅长")
        @Nullable
        String signedBy,

        @Meaning(zh = "意见内容；没有填写为空", en = "what it said; absent where not given", from = "comment", example = "建议分年安排")
        @Nullable
        String comment,

        @Meaning(
                zh = "采纳情况；没有填写为空",
                en = "what became of its suggestion; absent where not given",
                from = "adoption",
                values = Adoption.class,
                example = "ADOPTED")
        @Nullable
        String adoption,

        @Meaning(zh = "部门同意不采纳其建议", en = "it agreed that its suggestion is not followed", from = "agreedToUnadopted")
        boolean agreedToUnadopted,

        @Meaning(
                zh = "理由依据；没有填写为空",
                en = "reasons it gave; absent where not given",
                from = "statedBasis",
                example = "预算法第五十八条")
        @Nullable
        String statedBasis,

        @Meaning(
                zh = "答复的佐证材料；没有填写为空",
                en = "evidence of the answer; absent where not given",
                from = "evidence",
                example = "复函.pdf")
        @Nullable
        String evidence,

        @Meaning(zh = "汇报材料已载明", en = "stands in the paper", from = "disclosedInPaper")
        boolean inPaper)
        implements Fact {}
