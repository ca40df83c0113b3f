package org.agendagate.facts;

/** The fair-competition review of a document that affects market entities. */
@Meaning(
        zh = "公平竞争审查：涉及经营主体经济活动的每个文件一条",
        en = "the fair-competition review of a document that affects market entities",
        at = "/items/0/documents/0")
public record FairCompetition(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document within the item", from = "docNo", example = "D1")
        String docNo,

        @Meaning(zh = "文件名称", en = "title", from = "title", example = "明川省优化营商环境若干措施（送审稿）")
        String title,

        @Meaning(zh = "是审议文件", en = "is for deliberation", from = "forDeliberation")
        boolean forDeliberation,

        @Meaning(zh = "已有可以采用的公平竞争审查结论", en = "has a conclusion that stands", from = "fairCompetition")
        boolean complete,

        @Meaning(
                zh = "审查的欠缺；没有欠缺为空",
                en = "what the review lacks, in Chinese words",
                from = "fairCompetition",
                example = "未开展公平竞争审查")
        String missing,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "fairCompetition", example = "there was no review")
        String missingEn)
        implements Fact {}
