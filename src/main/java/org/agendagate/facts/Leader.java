package org.agendagate.facts;

import org.agendagate.reference.OpinionKind;
import org.jspecify.annotations.Nullable;

/** A leader whose opinion an item needs. */
@Meaning(
        zh = "须签署意见的领导：主办单位的分管领导，以及会办单位的分管领导",
        en = "a leader whose opinion the item needs: in charge of the lead unit or of a co-handling unit",
        at = "/items/0/leaderOpinions/0")
public record Leader(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "领导代号", en = "code of the leader", from = "leader", example = "L-农业")
        String code,

        @Meaning(zh = "领导职务", en = "the leader's office", from = "leader", example = "分管农业农村工作的副省长")
        String name,

        @Meaning(zh = "所分管的单位", en = "the unit of the item the leader is in charge of", example = "省农业农村厅")
        String unit,

        @Meaning(
                zh = "单位和职务：某单位的分管领导（职务）；没有列明是谁的，只写某单位的分管领导",
                en = "unit and office in Chinese words; only the unit where nobody is listed",
                from = "leader",
                example = "省农业农村厅的分管领导（分管农业农村工作的副省长）")
        String inFull,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = "leader",
                example = "the leader in charge of 省农业农村厅 (分管农业农村工作的副省长)")
        String inFullEn,

        @Meaning(zh = "是主办单位的分管领导", en = "in charge of the lead unit")
        boolean inCharge,

        @Meaning(
                zh = "已签署明确意见：有签名、有意见、有完整日期，签署人有权签署",
                en = "has signed an opinion: signature, opinion, full date, by somebody competent",
                from = {"text", "signed", "signedOn"})
        boolean signedOpinion,

        @Meaning(zh = "意见栏原文", en = "what stands in the opinion box", from = "text", example = "阅")
        String opinionText,

        @Meaning(
                zh = "意见种类；没有意见为空",
                en = "kind of the opinion; absent where there is none",
                from = "text",
                values = OpinionKind.class,
                example = "READ_ONLY")
        @Nullable
        String opinionKind,

        @Meaning(
                zh = "不能作为签署意见的原因；没有欠缺为空",
                en = "why it does not count as a signed opinion; empty where it does",
                from = {"text", "signed", "signedOn"},
                example = "仅签“阅”，未载明意见")
        String gap,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = {"text", "signed", "signedOn"},
                example = "only marked as read")
        String gapEn,

        @Meaning(
                zh = "签名、日期齐全，只是意见的表述程序没有看懂，须由会议服务处核实",
                en = "signed and dated, but the program did not understand the words: a person has to read them",
                from = {"text", "signed", "signedOn"})
        boolean awaitsReading,

        @Meaning(
                zh = "意见中起决定作用的原话：没有看懂的，或者不同意、缓办、附条件的；没有为空",
                en = "the words that decide: those not understood, or those that refuse, defer or set a condition",
                from = "text",
                example = "请进一步论证")
        String decisiveWords)
        implements Fact {}
