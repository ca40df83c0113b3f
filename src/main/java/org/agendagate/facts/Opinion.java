package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.OpinionRole;
import org.agendagate.reference.OpinionKind;
import org.jspecify.annotations.Nullable;

/** An opinion that stands on the form of an item, whoever wrote it. */
@Meaning(
        zh = "领导意见：申报表上的一条意见",
        en = "an opinion that stands on the form, whoever wrote it",
        at = "/items/0/leaderOpinions/0")
public record Opinion(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "签署人代号", en = "code of the leader who signed", from = "leader", example = "L-农业")
        String signer,

        @Meaning(zh = "签署人职务", en = "office of the leader who signed", from = "leader", example = "分管农业农村工作的副省长")
        String signerName,

        @Meaning(
                zh = "签署身份",
                en = "role in which it was signed",
                from = "role",
                values = OpinionRole.class,
                example = "LEADER_IN_CHARGE")
        String role,

        @Meaning(zh = "意见原文", en = "the words", from = "text", example = "请商省财政厅后上会")
        String text,

        @Meaning(
                zh = "意见种类",
                en = "what the words amount to",
                from = "text",
                values = OpinionKind.class,
                example = "CONDITIONAL")
        String kind,

        @Meaning(
                zh = "意见中起决定作用的原话：没有看懂的，或者不同意、缓办、附条件的；没有为空",
                en = "the words that decide: those not understood, or those that refuse, defer or set a condition",
                from = "text",
                example = "商省财政厅后上会")
        String decisiveWords,

        @Meaning(
                zh = "不同意、缓办、附条件的，说明属于哪一种，并引原话；其他为空",
                en = "which of disagreement, deferral and condition it is, with the words; empty for any other",
                from = "text",
                example = "属于缓办：“暂缓”")
        String stand,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "text", example = "it defers: 暂缓")
        String standEn,

        @Meaning(zh = "已签名", en = "bears a signature", from = "signed")
        boolean signed,

        @Meaning(zh = "签署日期", en = "day of the signature", from = "signedOn", example = "2026-09-24") @Nullable
        LocalDate signedOn,

        @Meaning(
                zh = "是该领导（含其前任和代签人）就本议题的最新意见；没有日期的视为最新",
                en = "the latest opinion in that leader's place, by whoever was competent; undated counts as latest",
                from = "signedOn")
        boolean latest,

        @Meaning(
                zh = "签署人在签署当日分管主办或者会办单位，或者代签授权有效",
                en = "on that day the signer was in charge of a unit of the item, or validly acted for who was",
                from = {"leader", "signedOn", "actingFor", "authorisation"})
        boolean competent,

        @Meaning(zh = "系代签", en = "signed for somebody else", from = "actingFor")
        boolean acting,

        @Meaning(
                zh = "签署与分工不符的情形；相符为空",
                en = "how the signature does not fit the division of work; empty where it does",
                from = {"leader", "signedOn", "actingFor", "authorisation"},
                example = "由单位主要负责人代替分管领导签署")
        String competenceGap,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"leader", "signedOn", "actingFor", "authorisation"},
                example = "the signer is not in charge of the unit")
        String competenceGapEn,

        @Meaning(
                zh = "应签署而后来没有签署的领导",
                en = "leaders who should have signed and have not since",
                example = "分管农业农村工作的副省长")
        String expectedLeader,

        @Meaning(zh = "应签署的领导后来都已签署意见", en = "the leaders who should have signed have all signed since")
        boolean superseded,

        @Meaning(
                zh = "附带条件已全部落实（没有列明条件的视为未落实）",
                en = "every condition is met; false where none is listed",
                from = "conditions")
        boolean conditionsMet,

        @Meaning(zh = "未落实的条件", en = "conditions that are not met", from = "conditions", example = "商省发展改革委")
        String unmetConditions)
        implements Fact {}
