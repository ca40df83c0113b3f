package org.agendagate.packet;

/** How a fair-competition review ended (公平竞争审查结论). */
public enum FairCompetitionConclusion {
    COMPLIES("符合"),
    EXCEPTION("适用例外规定"),
    VIOLATES("不符合");

    private final String label;

    FairCompetitionConclusion(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
