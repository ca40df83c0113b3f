package org.agendagate.facts;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.packet.ConsultationKind;
import org.jspecify.annotations.Nullable;

/** One round of consultation. As the packet says it, unlike what follows from it. */
@Meaning(zh = "征求意见：每一次征求意见一条", en = "one round of consultation", at = "/items/0/consultations/0")
public record Consultation(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "第几次征求意见", en = "which round it is", from = ".", example = "1")
        int round,

        @Meaning(
                zh = "征求意见的方式",
                en = "how departments were asked",
                from = "kind",
                values = ConsultationKind.class,
                example = "COUNTERSIGN")
        String kind,

        @Meaning(
                zh = "发出日期；没有填写为空",
                en = "day of the request; absent where not given",
                from = "requestedOn",
                example = "2026-09-10")
        @Nullable
        LocalDate requestedOn,

        @Meaning(
                zh = "反馈时限；没有填写为空",
                en = "day by which to answer; absent where not given",
                from = "deadline",
                example = "2026-09-18")
        @Nullable
        LocalDate replyBy,

        @Meaning(
                zh = "催办日期；没有填写为空",
                en = "day of the reminder; absent where not given",
                from = "remindedOn",
                example = "2026-09-19")
        @Nullable
        LocalDate remindedOn,

        @Meaning(
                zh = "征求意见文本的摘要值；没有填写为空",
                en = "digest of the text that was sent; absent where not given",
                from = "textHash",
                example = "sha256:…")
        @Nullable
        String sentText,

        @Meaning(zh = "所征求的单位", en = "units that were asked", from = "askedUnits", example = "省财政厅")
        List<String> askedUnits,

        @Meaning(zh = "所征求单位的个数", en = "number of units that were asked", from = "askedUnits", example = "3")
        int asked,

        @Meaning(zh = "作出答复的单位个数（逾期未反馈的不算）", en = "number of units that answered", from = "replies", example = "2")
        int answered)
        implements Fact {
    public Consultation {
        askedUnits = List.copyOf(askedUnits);
    }
}
