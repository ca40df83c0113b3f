package org.agendagate.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.jspecify.annotations.Nullable;

/** A proposed agenda item. */
@Meaning(zh = "议题：报送包中的一个议题", en = "a proposed agenda item", at = "/items/0")
public record Item(
        String at,

        @Meaning(
                zh = "议题编号",
                en = "number of the item; the key that joins facts of one item",
                example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "议题名称", en = "title", from = "title", example = "关于《明川省政务公开工作办法（送审稿）》的请示")
        String title,

        @Meaning(zh = "主办单位", en = "lead unit", from = "leadUnit", example = "省财政厅")
        String leadUnit,

        @Meaning(
                zh = "补充资金要件的单位：主办单位；主办单位不是财政部门的，商财政部门（见 matters.yaml）",
                en = "who adds what a fund lacks: the lead unit, with the finance department unless that leads",
                from = "leadUnit",
                example = "省水利厅商省财政厅")
        String fundActors,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = "leadUnit",
                example = "省水利厅 and the finance department")
        String fundActorsEn,

        @Meaning(zh = "会办单位", en = "co-handling units", from = "coUnits", example = "省财政厅")
        List<String> coUnits,

        @Meaning(zh = "报送单位", en = "unit that submitted the packet", from = "/submittingUnit", example = "省财政厅")
        String submittingUnit,

        @Meaning(zh = "受理日期", en = "day the packet was received", from = "/receivedAt", example = "2026-09-28")
        LocalDate receivedOn,

        @Meaning(
                zh = "本次会议报送截止时间，按会议日期和工作日历推算",
                en = "time by which packets for this meeting must be in, by the working-day calendar",
                from = "/meeting/startsAt",
                example = "2026-10-08 17:30")
        @Nullable
        LocalDateTime deadline,

        @Meaning(zh = "受理时间", en = "time the packet was received", from = "/receivedAt", example = "2026-10-08 15:10")
        LocalDateTime receivedAt,

        @Meaning(
                zh = "会议开始时间",
                en = "time the meeting begins",
                from = "/meeting/startsAt",
                example = "2026-10-12 09:00")
        LocalDateTime meetingAt,

        @Meaning(
                zh = "议程审定时间；尚未审定为空",
                en = "time the agenda was fixed; absent where it is not yet",
                from = "/meeting/agendaApprovedAt",
                example = "2026-10-09 12:00")
        @Nullable
        LocalDateTime agendaApprovedAt,

        @Meaning(
                zh = "提出时间：随报送包提出的为受理时间，受理之后另行提出的为提出时间",
                en = "time the item was put forward: with the packet, or as stated where that was afterwards",
                from = {"addedAt", "/receivedAt"},
                example = "2026-10-09 15:00")
        LocalDateTime addedAt,

        @Meaning(zh = "报送单位注明系临时动议", en = "declared as put forward impromptu", from = "impromptu")
        boolean impromptu,

        @Meaning(zh = "议题类型", en = "kinds of business", from = "types", values = ItemType.class, example = "FUND")
        List<String> types,

        @Meaning(
                zh = "涉及事项：申报的，加上由议题类型、人事、资金、资产、编制等内容推定的",
                en = "what the item touches: as declared, and as follows from its types and details",
                from = "touches",
                values = Touch.class,
                example = "MONEY")
        List<String> touches,

        @Meaning(zh = "涉及事项的中文名称", en = "what the item touches, in Chinese words", from = "touches", example = "人、财")
        String touchesText,

        @Meaning(
                zh = "涉及事项的英文名称",
                en = "what the item touches, in English words",
                from = "touches",
                example = "people, money")
        String touchesTextEn,

        @Meaning(
                zh = "涉及事项的中文名称；没有涉及事项的，为须有一致或倾向性意见的议题类型",
                en = "what it touches, in Chinese words; where nothing, the types for which departments must agree",
                from = "touches",
                example = "人、财")
        String mattersText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "touches", example = "people, money")
        String mattersTextEn,

        @Meaning(
                zh = "属于须有一致或倾向性意见的人财物等事项（范围见 departments.yaml）",
                en = "touches people, money, property or another matter on which departments must agree",
                from = "touches")
        boolean needsAgreement,

        @Meaning(
                zh = "部门意见状态",
                en = "how far the departments concerned agree",
                from = {"consultations", "leaningOpinion"},
                values = Consensus.class,
                example = "LEANING")
        String consensus,

        @Meaning(
                zh = "尚未形成一致意见的部门",
                en = "departments concerned that have not agreed",
                from = "consultations",
                example = "省财政厅、省审计厅")
        String unsettledUnits,

        @Meaning(
                zh = "尚未形成一致意见的部门及其态度",
                en = "departments concerned that have not agreed, and what they said, in Chinese words",
                from = "consultations",
                example = "省财政厅（未征求意见）")
        String unsettledText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "consultations", example = "省财政厅 (not asked)")
        String unsettledTextEn,

        @Meaning(
                zh = "倾向性意见的情况：未提出、欠缺什么，或者已提出",
                en = "state of the leaning opinion, in Chinese words: none, what it lacks, or complete",
                from = "leaningOpinion",
                example = "未列明各方意见")
        String leaningText,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                from = "leaningOpinion",
                example = "does not list the positions")
        String leaningTextEn)
        implements Fact {
    public Item {
        coUnits = List.copyOf(coUnits);
        types = List.copyOf(types);
        touches = List.copyOf(touches);
    }

    @Override
    public String itemAt() {
        return at;
    }
}
