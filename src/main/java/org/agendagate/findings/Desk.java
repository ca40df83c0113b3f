package org.agendagate.findings;

/** Who looks at a flag. */
public enum Desk {
    /** The legal division: the desk of every flag that names none. */
    LEGAL("法规处", "the legal division"),
    /** Reads what the program did not understand and a lawyer need not judge: opinions, amounts, dates, evidence. */
    MEETING_SERVICE("会议服务处", "the meeting-service division");

    private final String label;
    private final String labelEn;

    Desk(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    /** The Chinese name officials use. */
    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
