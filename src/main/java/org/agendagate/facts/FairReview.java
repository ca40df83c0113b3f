package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.FairCompetitionConclusion;
import org.jspecify.annotations.Nullable;

/** A fair-competition review as declared. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "公平竞争审查填报：填报了公平竞争审查的每个文件一条",
        en = "a fair-competition review as declared",
        at = "/items/0/documents/0/fairCompetition")
public record FairReview(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document", example = "D1")
        String docNo,

        @Meaning(
                zh = "结论",
                en = "conclusion",
                from = "conclusion",
                values = FairCompetitionConclusion.class,
                example = "COMPLIES")
        String conclusion,

        @Meaning(
                zh = "审查单位；没有填写为空",
                en = "who reviewed it; absent where not given",
                from = "reviewedBy",
                example = "省市场监管局")
        @Nullable
        String reviewedBy,

        @Meaning(zh = "会同市场监管部门", en = "with the market regulator", from = "regulatorConsulted")
        boolean regulatorConsulted,

        @Meaning(
                zh = "例外理由；没有填写为空",
                en = "reason for the exception; absent where not given",
                from = "exceptionReason",
                example = "维护国家安全")
        @Nullable
        String exceptionReason,

        @Meaning(
                zh = "例外期限；没有填写为空",
                en = "end of the exception; absent where not given",
                from = "exceptionUntil",
                example = "2027-12-31")
        @Nullable
        LocalDate exceptionUntil,

        @Meaning(zh = "佐证材料；没有填写为空", en = "evidence; absent where not given", from = "evidence", example = "审查表.pdf")
        @Nullable
        String evidence)
        implements Fact {}
