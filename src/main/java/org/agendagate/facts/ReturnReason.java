package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why an earlier submission of an item was returned: one fact for each rule that rejected it. */
@Meaning(
        zh = "退回原因：本议题上一次报送因哪条规则不予上会，以及有没有整改说明",
        en = "a rule by which an earlier submission of the item was rejected, and what was done about it",
        at = "/items/0")
public record ReturnReason(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "规则编号；查不到退回记录的为空白", en = "id of the rule; empty where no record was found", example = "G03")
        String ruleId,

        @Meaning(zh = "规则名称", en = "name of the rule", example = "审议文件未送法规处前置审核")
        String ruleName,

        @Meaning(zh = "当时告知的理由", en = "the reason as it was told", example = "审议文件未送法规处前置审核。")
        String reason,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "a document was not sent to the legal division")
        String reasonEn,

        @Meaning(zh = "被退回的报送编号", en = "packet that was returned", from = "links", example = "YTBS-2026-0170")
        String packetNo,

        @Meaning(zh = "退回日期", en = "day it was returned", example = "2026-09-24") @Nullable
        LocalDate returnedOn,

        @Meaning(
                zh = "已有整改说明，或者上次的问题这次不再检出",
                en = "a note says what was done about it, or the rule finds nothing any more",
                from = "cureNotes")
        boolean cured,

        @Meaning(zh = "同一规则这次仍然不予上会", en = "the same rule rejects the item again")
        boolean standsAgain,

        @Meaning(
                zh = "没有整改说明，但是上次的问题这次不再检出，整改说明由系统写明",
                en = "no note says what was done, but the rule finds nothing any more: the service says so itself")
        boolean foundNoMore)
        implements Fact {
    @Override
    public String itemAt() {
        return at;
    }

    ReturnReason standingAgain() {
        return new ReturnReason(
                at, itemNo, ruleId, ruleName, reason, reasonEn, packetNo, returnedOn, cured, true, foundNoMore);
    }

    ReturnReason gone() {
        return new ReturnReason(
                at, itemNo, ruleId, ruleName, reason, reasonEn, packetNo, returnedOn, true, standsAgain, true);
    }

    /** Whether it is known what it was returned for, and no note says what was done about it. */
    boolean lacksNote() {
        return !cured && !ruleId.isEmpty();
    }
}
