package org.agendagate.decision;

/** Accepted means fit for the agenda (具备上会条件), never on it: that is the secretary's to decide. */
public enum Outcome {
    ACCEPTED("具备上会条件"),
    REJECTED("不予上会");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
