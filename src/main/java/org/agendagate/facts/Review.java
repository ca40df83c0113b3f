package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** A pre-review of a document. As the packet says it, unlike what follows from it. */
@Meaning(zh = "前置审核：每个文件的每次前置审核一条", en = "a pre-review of a document", at = "/items/0/documents/0/reviews/0")
public record Review(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document", example = "D1")
        String docNo,

        @Meaning(zh = "审核结论", en = "outcome", from = "outcome", values = ReviewOutcome.class, example = "PASSED")
        String outcome,

        @Meaning(
                zh = "送审文本的摘要值；没有填写为空",
                en = "digest of the text that was reviewed; absent where not given",
                from = "reviewedTextHash",
                example = "sha256:…")
        @Nullable
        String reviewedText,

        @Meaning(
                zh = "送审日期；没有填写为空",
                en = "day on which it was sent; absent where not given",
                from = "sentOn",
                example = "2026-09-01")
        @Nullable
        LocalDate sentOn,

        @Meaning(zh = "送审人；没有填写为空", en = "who sent it; absent where not given", from = "sentBy", example = "综合处")
        @Nullable
        String sentBy,

        @Meaning(
                zh = "受理日期；没有填写为空",
                en = "day on which it was accepted; absent where not given",
                from = "acceptedOn",
                example = "2026-09-02")
        @Nullable
        LocalDate acceptedOn,

        @Meaning(
                zh = "应出具意见日期；没有填写为空",
                en = "day on which the review is due; absent where not given",
                from = "dueOn",
                example = "2026-09-11")
        @Nullable
        LocalDate dueOn,

        @Meaning(
                zh = "要求出具意见的日期；没有填写为空",
                en = "day on which it is wanted; absent where not given",
                from = "requiredOn",
                example = "2026-09-11")
        @Nullable
        LocalDate requiredOn,

        @Meaning(
                zh = "紧急依据；没有填写为空",
                en = "basis of the emergency; absent where not given",
                from = "emergencyBasis",
                example = "防汛形势紧急")
        @Nullable
        String emergencyBasis,

        @Meaning(
                zh = "审核处室岗位；没有填写为空",
                en = "who reviewed it; absent where not given",
                from = "reviewer",
                example = "法规处")
        @Nullable
        String reviewer,

        @Meaning(
                zh = "出具意见的日期；没有填写为空",
                en = "day of the review; absent where not given",
                from = "decidedOn",
                example = "2026-09-10")
        @Nullable
        LocalDate decidedOn,

        @Meaning(
                zh = "签署不属审核范围的单位；没有填写为空",
                en = "who signed that it needs no review; absent where not given",
                from = "notRequiredSignedBy",
                example = "法规处")
        @Nullable
        String exemptedBy,

        @Meaning(
                zh = "审核意见要点；没有填写为空",
                en = "main points of the review; absent where not given",
                from = "points",
                example = "修改第五条")
        @Nullable
        String points,

        @Meaning(zh = "按探索性改革报批", en = "by the route for reform trials", from = "reformRoute")
        boolean reformRoute,

        @Meaning(
                zh = "有效期至；没有填写为空",
                en = "valid until; absent where not given",
                from = "validUntil",
                example = "2026-12-10")
        @Nullable
        LocalDate validUntil,

        @Meaning(
                zh = "审核意见书；没有填写为空",
                en = "paper of the review; absent where not given",
                from = "opinionFile",
                example = "审核意见书.pdf")
        @Nullable
        String opinionFile,

        @Meaning(
                zh = "退回补正的期限；没有填写为空",
                en = "day by which to complete what was returned; absent where not given",
                from = "returnedMaterialsBy",
                example = "2026-09-05")
        @Nullable
        LocalDate completeBy)
        implements Fact {}
