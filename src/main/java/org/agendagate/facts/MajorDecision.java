package org.agendagate.facts;

/** The statutory steps of a major administrative decision. */
@Meaning(
        zh = "重大行政决策：上报的重大行政决策事项，每个议题一条",
        en = "a major administrative decision, one fact for each item that is one",
        at = "/items/0/majorDecision")
public record MajorDecision(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "法定程序齐全（环节清单见 matters.yaml）",
                en = "every step that law asks for is done",
                from = {
                    "riskAssessment",
                    "expertArgument",
                    "publicParticipation",
                    "legalityReview",
                    "collectiveDiscussion"
                })
        boolean complete,

        @Meaning(
                zh = "欠缺的法定程序；齐全为空",
                en = "the steps that are not done, in Chinese words",
                from = {
                    "riskAssessment",
                    "expertArgument",
                    "publicParticipation",
                    "legalityReview",
                    "collectiveDiscussion"
                },
                example = "风险评估（结论：不可控）")
        String missing,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {
                    "riskAssessment",
                    "expertArgument",
                    "publicParticipation",
                    "legalityReview",
                    "collectiveDiscussion"
                },
                example = "risk assessment (uncontrollable)")
        String missingEn)
        implements Fact {}
