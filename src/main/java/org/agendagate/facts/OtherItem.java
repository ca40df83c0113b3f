package org.agendagate.facts;

import java.time.LocalDate;

/** An item of another packet that is under way, for the same meeting or on the same subject. */
@Meaning(
        zh = "其他议题：同一次会议的、名称或者文件相同相近的其他在办议题，每个一条；撤回的不算",
        en = "an item of another packet under way for the same meeting, or with the same title or document",
        at = "/items/0")
public record OtherItem(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "其他议题的编号", en = "number of the other item", example = "CW-2026-1012-02")
        String otherNo,

        @Meaning(zh = "其他议题所在的报送编号", en = "number of the other item's packet", example = "YTBS-2026-0190")
        String packetNo,

        @Meaning(zh = "其他议题的名称", en = "title of the other item", example = "关于防汛工作的汇报")
        String title,

        @Meaning(zh = "其他议题的主办单位", en = "lead unit of the other item", example = "省水利厅")
        String leadUnit,

        @Meaning(zh = "其他议题记录在案的日期", en = "day on which the other item was recorded", example = "2026-09-28")
        LocalDate submittedOn,

        @Meaning(zh = "不予上会", en = "was rejected") boolean rejected,

        @Meaning(zh = "同一次会议", en = "is for the same meeting", from = "/meeting/meetingNo")
        boolean sameMeeting,

        @Meaning(zh = "名称相同", en = "has the same title", from = "title")
        boolean sameTitle,

        @Meaning(zh = "主办单位相同", en = "has the same lead unit", from = "leadUnit")
        boolean sameUnit)
        implements Fact {
    @Override
    public String itemAt() {
        return at;
    }
}
