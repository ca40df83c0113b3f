package org.agendagate.packet;

/** What an item touches: the matters on which departments must agree beforehand (涉及事项). */
public enum Touch {
    PERSONNEL("人"),
    MONEY("财"),
    PROPERTY("物"),
    STAFFING("编制"),
    LAND("土地"),
    STABILITY("社会稳定"),
    OTHER("其他");

    private final String label;

    Touch(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
