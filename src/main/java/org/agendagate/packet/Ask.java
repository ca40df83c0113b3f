package org.agendagate.packet;

/** What the meeting is asked to do (提请事项). */
public enum Ask {
    DELIBERATE("审议"),
    RESEARCH("研究"),
    APPROVE("审定"),
    HEAR("听取"),
    CONVEY("传达");

    private final String label;

    Ask(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
