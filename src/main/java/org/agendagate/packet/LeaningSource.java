package org.agendagate.packet;

/** Who put a leaning opinion forward (倾向性意见提出方). */
public enum LeaningSource {
    LEAD_UNIT("主办单位"),
    LEADER_IN_CHARGE("分管领导"),
    COORDINATION_MEETING("协调会");

    private final String label;

    LeaningSource(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
