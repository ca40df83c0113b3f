package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The time that a legal review had: of a document for deliberation, or of a major administrative decision. */
@Meaning(
        zh = "法规审核时间：审议文件前置审核或者重大行政决策合法性审查，从送审到要求出具意见",
        en = "the time given to the legal review of a document or of a major decision",
        at = "/items/0/documents/0/reviews/0")
public record LegalReview(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "审核对象", en = "what is reviewed", example = "《明川省政务公开工作办法（送审稿）》")
        String subject,

        @Meaning(
                zh = "起算日：受理日期，没有受理日期的为送审日期；都没有的为空",
                en = "day from which time runs: of acceptance, otherwise of sending; absent where neither is known",
                from = "sentOn",
                example = "2026-09-28")
        @Nullable
        LocalDate startedOn,

        @Meaning(
                zh = "要求出具意见的日期；没有载明的为本次会议报送截止日",
                en = "day by which the opinion is asked for; where it is not said, the last day of submission",
                from = "requiredOn",
                example = "2026-10-14")
        @Nullable
        LocalDate requiredOn,

        @Meaning(
                zh = "起算日之后至要求日期有多少个工作日，满规定天数即不再数；起算日不明的为空",
                en = "working days from then on up to that day, counted up to the number required; absent where"
                        + " unknown",
                from = {"sentOn", "requiredOn"},
                example = "4")
        @Nullable
        Integer workingDays,

        @Meaning(zh = "规定应预留的工作日数（thresholds.yaml）", en = "working days that are required", example = "7")
        int workingDaysRequired,

        @Meaning(zh = "已说明紧急依据", en = "an emergency basis is given")
        boolean emergency)
        implements Fact {}
