package org.agendagate.packet;

/** How a time limit is given (时限类型). */
public enum DueKind {
    DATE("具体日期"),
    WORKING_DAYS("工作日数"),
    SAME_DAY("当天");

    private final String label;

    DueKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
