package org.agendagate.packet;

/** In which role an opinion was signed (签署身份). */
public enum OpinionRole {
    UNIT_HEAD("单位主要负责人"),
    LEADER_IN_CHARGE("分管领导"),
    COUNTERSIGNING_LEADER("会签领导"),
    SECRETARY_GENERAL("秘书长"),
    SECRETARY("书记");

    private final String label;

    OpinionRole(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
