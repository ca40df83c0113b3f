package org.agendagate.reference;

/** What a vague word leaves open. */
public enum VagueKind {
    TIME("时限"),
    ACTOR("主体");

    private final String label;

    VagueKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
