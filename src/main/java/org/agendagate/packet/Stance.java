package org.agendagate.packet;

/** What a department answered (部门态度). */
public enum Stance {
    AGREE("同意"),
    NO_OBJECTION("无意见"),
    AGREE_WITH_SUGGESTION("原则同意并建议"),
    RESERVE("保留意见"),
    OBJECT("不同意"),
    OUT_OF_SCOPE("不涉及本单位职责"),
    SILENT("逾期未反馈");

    private final String label;

    Stance(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
