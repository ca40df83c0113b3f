package org.agendagate.findings;

/** The groups of rules, in the order a notice tells them. */
public enum Tier {
    SECRECY("涉密"),
    SEED("三条硬规定"),
    INTEGRITY("三条硬规定的落实"),
    MATTER("事项要件"),
    TIME("时限"),
    FORM("形式"),
    WORDING("表述"),
    MEETING("会务");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
