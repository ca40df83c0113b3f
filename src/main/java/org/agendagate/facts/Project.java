package org.agendagate.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A project an item is about, and what it lacks. */
@Meaning(
        zh = "项目：项目议题，每个议题一条",
        en = "the project of an item, one fact for each item about a project",
        at = "/items/0/project")
public record Project(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "是政府投资项目；没有填报的视为是",
                en = "is government investment; true where it is not stated",
                from = "governmentInvestment")
        boolean governmentInvestment,

        @Meaning(
                zh = "前期要件齐全（要件清单见 matters.yaml）",
                en = "has everything it needs at this stage",
                from = {
                    "projectCode",
                    "secretProject",
                    "feasibilityApproval",
                    "approvedFeasibilityYuan",
                    "estimateApproval",
                    "estimateYuan",
                    "landUse",
                    "environment",
                    "fundingSource"
                })
        boolean complete,

        @Meaning(
                zh = "欠缺的前期要件；齐全为空",
                en = "what it lacks, in Chinese words",
                from = {
                    "projectCode",
                    "secretProject",
                    "feasibilityApproval",
                    "approvedFeasibilityYuan",
                    "estimateApproval",
                    "estimateYuan",
                    "landUse",
                    "environment",
                    "fundingSource"
                },
                example = "项目代码")
        String missing,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {
                    "projectCode",
                    "secretProject",
                    "feasibilityApproval",
                    "approvedFeasibilityYuan",
                    "estimateApproval",
                    "estimateYuan",
                    "landUse",
                    "environment",
                    "fundingSource"
                },
                example = "the project code")
        String missingEn,

        @Meaning(zh = "概算（元）", en = "budget estimate in yuan", from = "estimateYuan", example = "218000000") @Nullable
        BigDecimal estimateYuan,

        @Meaning(
                zh = "概算，以元、万元或者亿元表示",
                en = "budget estimate in Chinese words",
                from = "estimateYuan",
                example = "2.18亿元")
        String estimateText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "estimateYuan", example = "218000000 yuan")
        String estimateTextEn,

        @Meaning(
                zh = "可研批复估算（元）",
                en = "approved feasibility estimate in yuan",
                from = "approvedFeasibilityYuan",
                example = "210000000")
        @Nullable
        BigDecimal approvedYuan,

        @Meaning(
                zh = "可研批复估算，以元、万元或者亿元表示",
                en = "approved feasibility estimate in Chinese words",
                from = "approvedFeasibilityYuan",
                example = "2.1亿元")
        String approvedText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "approvedFeasibilityYuan", example = "210000000 yuan")
        String approvedTextEn,

        @Meaning(
                zh = "概算可达到的上限（元）：可研批复估算乘以 matters.yaml 规定的百分比",
                en = "how much the estimate may reach: the approved one times the percentage of matters.yaml",
                from = "approvedFeasibilityYuan",
                example = "231000000")
        @Nullable
        BigDecimal limitYuan,

        @Meaning(zh = "上限占可研批复估算的百分比", en = "the limit as a percentage of the approved estimate", example = "110")
        int limitPercent,

        @Meaning(zh = "超出部分已按程序报批", en = "the excess was approved", from = "excessApproval")
        boolean excessApproved)
        implements Fact {}
