package org.agendagate.facts;

/** How many items the meeting has with those of other packets that are on record. */
@Meaning(
        zh = "会议容量：连同其他报送包已经记录在案的议题，本次会议的议题数，每个议题一条",
        en = "how many items the meeting has, with those of other packets that are on record",
        at = "/items/0")
public record MeetingLoad(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "其他报送包中同一次会议的议题数；不予上会的、撤回的不算",
                en = "items of other packets for the same meeting; not the rejected and withdrawn ones",
                from = "/meeting/meetingNo",
                example = "6")
        int others,

        @Meaning(
                zh = "排在第几个：其他报送包的议题数，加上本报送包中到本议题为止的议题数；撤回的为 0",
                en = "its place: the items of other packets and those of this one up to it; 0 where withdrawn",
                from = "itemNo",
                example = "7")
        int place)
        implements Fact {
    @Override
    public String itemAt() {
        return at;
    }
}
