package org.agendagate.packet;

/** How far a personnel prerequisite is (要件状态). */
public enum PrerequisiteState {
    DONE("已完成"),
    MISSING("未完成"),
    UNRESOLVED("存疑或者未结论"),
    NOT_APPLICABLE("不适用");

    private final String label;

    PrerequisiteState(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
