package org.agendagate.packet;

/** What a procedural step found (评估结论). */
public enum StepConclusion {
    CONTROLLABLE("可控"),
    PARTLY_CONTROLLABLE("部分可控"),
    UNCONTROLLABLE("不可控"),
    LAWFUL("合法"),
    UNLAWFUL("不合法"),
    OTHER("其他");

    private final String label;

    StepConclusion(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
