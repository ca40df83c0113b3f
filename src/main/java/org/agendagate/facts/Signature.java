package org.agendagate.facts;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.packet.OpinionRole;
import org.jspecify.annotations.Nullable;

/** How an opinion was signed. As the packet says it, unlike what follows from it. */
@Meaning(zh = "签署：申报表上每条领导意见的签署情况", en = "how an opinion was signed", at = "/items/0/leaderOpinions/0")
public record Signature(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "签署人代号", en = "code of the signer", from = "leader", example = "L-农业")
        String signer,

        @Meaning(
                zh = "签署身份",
                en = "as what it was signed",
                from = "role",
                values = OpinionRole.class,
                example = "LEADER_IN_CHARGE")
        String role,

        @Meaning(
                zh = "代谁签署；没有填写为空",
                en = "for whom it was signed; absent where not given",
                from = "actingFor",
                example = "L-农业")
        @Nullable
        String actingFor,

        @Meaning(
                zh = "代签授权依据；没有填写为空",
                en = "authorisation to sign for another; absent where not given",
                from = "authorisation",
                example = "授权〔2026〕3号")
        @Nullable
        String authorisation,

        @Meaning(zh = "意见原文；没有填写为空", en = "text of the opinion; absent where not given", from = "text", example = "同意")
        @Nullable
        String opinionText,

        @Meaning(zh = "已签名", en = "signed", from = "signed") boolean signed,

        @Meaning(
                zh = "签名佐证；没有填写为空",
                en = "evidence of the signature; absent where not given",
                from = "signatureEvidence",
                example = "签批单.pdf")
        @Nullable
        String evidence,

        @Meaning(
                zh = "签署日期；没有填写为空",
                en = "day of signing; absent where not given",
                from = "signedOn",
                example = "2026-09-24")
        @Nullable
        LocalDate signedOn,

        @Meaning(
                zh = "签署时的版本；没有填写为空",
                en = "revision that was signed; absent where not given",
                from = "onRevision",
                example = "1")
        @Nullable
        Integer onRevision,

        @Meaning(
                zh = "签署时各文本的摘要值",
                en = "digests of the texts that were signed",
                from = "coversTextHashes",
                example = "sha256:…")
        List<String> covers)
        implements Fact {
    public Signature {
        covers = List.copyOf(covers);
    }
}
