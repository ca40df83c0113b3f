package org.agendagate.packet;

/** How departments were asked (征求意见方式). */
public enum ConsultationKind {
    WRITTEN("书面征求意见"),
    COUNTERSIGN("会签"),
    COORDINATION_MEETING("协调会"),
    SPECIAL_MEETING("专题会议");

    private final String label;

    ConsultationKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
