package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** A document that comes with an item, and where its legal pre-review stands. */
@Meaning(
        zh = "文件：随议题报送的文件及其前置审核情况",
        en = "a document that comes with an item, and where its pre-review stands",
        at = "/items/0/documents/0")
public record Document(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document within the item", from = "docNo", example = "D1")
        String docNo,

        @Meaning(zh = "文件名称", en = "title", from = "title", example = "明川省政务公开工作办法（送审稿）")
        String title,

        @Meaning(zh = "是审议文件", en = "is for deliberation", from = "forDeliberation")
        boolean forDeliberation,

        @Meaning(
                zh = "已送法规处前置审核（或者由法规处书面认定不属审核范围）",
                en = "was sent to the legal division for pre-review, or exempted by it in writing",
                from = "reviews")
        boolean sentForReview,

        @Meaning(
                zh = "前置审核结论；没有送审为空",
                en = "outcome of the pre-review; absent where it was not sent",
                from = "reviews",
                values = ReviewOutcome.class,
                example = "PASSED")
        @Nullable
        String reviewOutcome,

        @Meaning(zh = "结论的中文名称", en = "outcome in Chinese words", from = "reviews", example = "退回补正")
        String reviewOutcomeText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "reviews", example = "returned incomplete")
        String reviewOutcomeTextEn,

        @Meaning(zh = "已按探索性改革报批", en = "legal risk stated and reported for approval as a reform", from = "reviews")
        boolean reformRoute,

        @Meaning(zh = "审核意见要点", en = "main points of the review", from = "reviews", example = "第五条超越权限")
        String reviewPoints,

        @Meaning(zh = "应出具意见日期", en = "day the review is due", from = "reviews", example = "2026-10-09") @Nullable
        LocalDate reviewDueOn,

        @Meaning(
                zh = "审核意见有效期至；没有载明的按出具日期加规定天数推算",
                en = "last day the review is valid, as stated or by the default number of days",
                from = "reviews",
                example = "2026-12-20")
        @Nullable
        LocalDate reviewValidUntil,

        @Meaning(
                zh = "审核意见在决定当日有效（有效期不明的视为无效）",
                en = "the review is valid on the day of the decision; false where that cannot be told",
                from = "reviews")
        boolean reviewValid,

        @Meaning(
                zh = "上会文本与审核文本一致，或者经法规处确认为非实质修改（无法比对的视为不一致）",
                en =
                        "the text is the reviewed one, or differs in a way the legal division confirmed as not substantive",
                from = {"textHash", "reviews"})
        boolean sameAsReviewed,

        @Meaning(
                zh = "上会文本与审核文本能够比对；两者的文本摘要值出自不同读法（sha256:、sha256-2:）的，无法比对，为否",
                en =
                        "whether the text is the reviewed one can be told; false where their digests are by different readings (sha256:, sha256-2:)",
                from = {"textHash", "reviews"})
        boolean comparableToReviewed,

        @Meaning(
                zh = "文本与分管领导签署时一致，或者经其确认为非实质修改；没有签署意见的不作比对",
                en =
                        "the text is the one the leaders in charge signed on, or a confirmed change; true where nobody signed",
                from = {"textHash", "^leaderOpinions"})
        boolean sameAsSigned,

        @Meaning(
                zh = "文本与分管领导签署时的文本能够比对；文本摘要值出自不同读法（sha256:、sha256-2:），不能断定有无改动的，为否",
                en =
                        "whether the text is the one the leaders signed on can be told; false where their digests are by different readings (sha256:, sha256-2:)",
                from = {"textHash", "^leaderOpinions"})
        boolean comparableToSigned,

        @Meaning(
                zh = "应重新确认的领导",
                en = "leaders who must confirm again",
                from = "^leaderOpinions",
                example = "分管农业农村工作的副省长")
        String signers,

        @Meaning(
                zh = "文件已按摘要值存入本系统，可供核对；否则按申报内容判断",
                en = "the gate keeps the file by its digest; otherwise it is judged on what is declared",
                from = "fileHash")
        boolean stored,

        @Meaning(
                zh = "申报的文本摘要值与存入文件的文本一致（没有存入或者没有申报的不作比对）",
                en = "the declared text digest is that of the kept file; true where one of them is missing",
                from = {"textHash", "fileHash"})
        boolean sameAsStored,

        @Meaning(
                zh = "申报的文本摘要值与存入文件能够比对；存入的文件尚未按该读法（例如 sha256-2:）读取的，为否",
                en =
                        "whether the declared text is that of the kept file can be told; false where the file was not read by that reading yet",
                from = {"textHash", "fileHash"})
        boolean comparableToStored,

        @Meaning(
                zh = "存入文件的字数；没有存入的为申报字数；都没有的为空",
                en = "characters of the kept file, or as declared where it is not kept",
                from = {"characters", "fileHash"},
                example = "4200")
        @Nullable
        Integer characters,

        @Meaning(zh = "存入文件中留有的修订痕迹处数", en = "tracked changes left in the kept file", from = "fileHash", example = "3")
        int trackedChanges,

        @Meaning(zh = "存入文件中留有的批注条数", en = "comments left in the kept file", from = "fileHash", example = "2")
        int commentsLeft,

        @Meaning(zh = "存入文件中隐藏文字的字数", en = "hidden characters in the kept file", from = "fileHash", example = "12")
        int hiddenCharacters,

        @Meaning(zh = "存入文件中的图片张数", en = "pictures in the kept file", from = "fileHash", example = "2")
        int pictures,

        @Meaning(
                zh = "存入文件中整页是图片（扫描件）的页数",
                en = "pages of the kept file that are a picture, as a scan has them",
                from = "fileHash",
                example = "5")
        int scannedPages,

        @Meaning(zh = "审核意见条数", en = "number of review comments", from = "reviews", example = "3")
        int comments,

        @Meaning(
                zh = "既未采纳也未说明的审核意见条数",
                en = "review comments neither adopted nor explained",
                from = "reviews",
                example = "0")
        int openComments)
        implements Fact {}
