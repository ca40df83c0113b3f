package org.agendagate.findings;

/** Whether somebody has compared an authority with its official text. */
public enum Verification {
    /** The founding rules of the office. */
    FOUNDING("本单位规定"),
    VERIFIED("已核对"),
    TO_VERIFY("待核对");

    private final String label;

    Verification(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
