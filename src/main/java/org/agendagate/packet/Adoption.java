package org.agendagate.packet;

/** What became of a suggestion (采纳情况). */
public enum Adoption {
    ADOPTED("已采纳"),
    PARTLY_ADOPTED("部分采纳"),
    NOT_ADOPTED_EXPLAINED("未采纳并说明");

    private final String label;

    Adoption(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
