package org.agendagate.packet;

/** Where an outside clearance of a project stands (办理状态). */
public enum ClearanceState {
    DONE("已办结"),
    IN_PROGRESS("办理中"),
    NOT_REQUIRED("无需办理");

    private final String label;

    ClearanceState(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
