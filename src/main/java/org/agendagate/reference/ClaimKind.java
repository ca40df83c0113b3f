package org.agendagate.reference;

/** What a packet says that somebody else did, and that a file must prove (须有佐证的事实). */
public enum ClaimKind {
    UNIT_HEAD("单位主要负责人签字"),
    SIGNATURE("领导签署意见"),
    CONDITION("附带条件已落实"),
    REPLY("部门意见"),
    COORDINATION("协调结果"),
    REVIEW("前置审核意见");

    private final String label;

    ClaimKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
