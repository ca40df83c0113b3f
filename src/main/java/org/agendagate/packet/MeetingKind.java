package org.agendagate.packet;

/** The kind of meeting a packet is meant for (会议类别). */
public enum MeetingKind {
    STANDING_COMMITTEE("常委会会议"),
    SECRETARY_SPECIAL("书记专题会议"),
    PLENARY("全体会议"),
    OTHER("其他会议");

    private final String label;

    MeetingKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
