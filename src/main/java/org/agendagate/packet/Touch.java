package org.agendagate.packet;

/** What an item touches: the matters on which departments must agree beforehand (涉及事项). */
public enum Touch {
    PERSONNEL("人", "people"),
    MONEY("财", "money"),
    PROPERTY("物", "property"),
    STAFFING("编制", "staffing"),
    LAND("土地", "land"),
    STABILITY("社会稳定", "social stability"),
    OTHER("其他", "other matters");

    private final String label;
    private final String labelEn;

    Touch(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }

    /** The same in English. */
    public String labelEn() {
        return labelEn;
    }
}
