package org.agendagate.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item's place in the meeting, taken in the order of the packet; a withdrawn item leaves its place to the next. */
@Meaning(
        zh = "会务安排：议题在会议中的次序、时长、汇报和列席；撤回的议题不占次序和时长",
        en = "an item's place in the meeting: order, minutes, reporter, attendance; a withdrawn item takes none",
        at = "/items/0")
public record Slot(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "第几个议题；撤回的为 0",
                en = "which item of the meeting; 0 where withdrawn",
                from = "itemNo",
                example = "3")
        int position,

        @Meaning(zh = "一次会议的议题数上限", en = "most items of a meeting", example = "8")
        int itemsAllowed,

        @Meaning(zh = "汇报时长（分钟）；没有填写为空", en = "minutes to report", from = "minutes", example = "10") @Nullable
        Integer minutes,

        @Meaning(zh = "汇报时长上限（分钟）", en = "longest report in minutes", example = "15")
        int minutesAllowed,

        @Meaning(
                zh = "到本议题为止的累计时长（分钟）；撤回的为 0",
                en = "minutes of the items up to this one; 0 where withdrawn",
                from = "minutes",
                example = "95")
        int minutesSoFar,

        @Meaning(zh = "会议时长（分钟）；没有填写为空", en = "length of the meeting", from = "/meeting/lengthMinutes", example = "180")
        @Nullable
        Integer meetingMinutes,

        @Meaning(zh = "汇报人职务（没有职务的为姓名）", en = "the reporter's office or name", from = "reporter", example = "省水利厅副厅长")
        String reporter,

        @Meaning(zh = "由单位主要负责人汇报", en = "the unit's head reports", from = "reporter/unitHead")
        boolean headReports,

        @Meaning(zh = "由他人汇报已经批准", en = "leave was given for somebody else to report", from = "reporter/approval")
        boolean reporterApproved,

        @Meaning(zh = "不能到会的领导代号", en = "leaders who cannot attend", from = "/meeting/absentLeaders", example = "L-农业")
        List<String> absentLeaders,

        @Meaning(
                zh = "列席人数最多的单位的列席人数",
                en = "most people of one attending unit",
                from = "attendingUnits",
                example = "2")
        int attendants,

        @Meaning(zh = "一个单位的列席人数上限", en = "most people a unit may send", example = "2")
        int attendantsAllowed,

        @Meaning(zh = "最长的一份材料的字数", en = "characters of the longest paper", from = "documents", example = "2600")
        int characters,

        @Meaning(zh = "一份材料的字数上限", en = "characters a paper may have", example = "3000")
        int charactersAllowed)
        implements Fact {
    public Slot {
        absentLeaders = List.copyOf(absentLeaders);
    }

    @Override
    public String itemAt() {
        return at;
    }
}
