package org.agendagate.facts;

/** That an item is about the appointment or removal of officials, and whether it was proposed in due time. */
@Meaning(
        zh = "干部任免：议题涉及干部任免的，每个议题一条",
        en = "appointment or removal of officials, one fact for each item that is about it",
        at = "/items/0/personnel")
public record Appointment(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "申报为临时动议", en = "declared as impromptu", from = "^impromptu")
        boolean impromptu,

        @Meaning(
                zh = "会议议题审定之后才提出",
                en = "came up after the agenda of the meeting was approved",
                from = {"/meeting/agendaApprovedAt", "^addedAt", "/receivedAt"})
        boolean addedAfterApproval)
        implements Fact {}
