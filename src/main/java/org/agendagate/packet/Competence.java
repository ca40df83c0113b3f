package org.agendagate.packet;

/** Who could settle the matter by its nature (决定权限). */
public enum Competence {
    OWN_UNIT("本单位"),
    LEADER_IN_CHARGE("分管领导"),
    MEETING("会议");

    private final String label;

    Competence(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
