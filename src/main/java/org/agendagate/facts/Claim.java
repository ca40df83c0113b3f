package org.agendagate.facts;

import org.agendagate.reference.ClaimKind;

/** Something the packet says was done, which a file must prove. */
@Meaning(
        zh = "声明的事实：签署、部门意见、审核意见、协调结果等，须有佐证材料",
        en = "what the packet says was done and a file must prove: signatures, replies, reviews, coordination",
        at = "/items/0/leaderOpinions/0/signatureEvidence")
public record Claim(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "种类", en = "kind", values = ClaimKind.class, example = "SIGNATURE")
        String kind,

        @Meaning(zh = "所声明的事实", en = "what is said to be done", example = "省财政厅的意见")
        String text,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "reply of 省财政厅")
        String textEn,

        @Meaning(zh = "须有佐证材料（范围见 form.yaml）", en = "a file must prove it")
        boolean needsEvidence,

        @Meaning(zh = "已注明佐证材料", en = "a file that proves it is named", from = ".")
        boolean evidenced)
        implements Fact {}
