package org.agendagate.reference;

/** A step that law asks of a major administrative decision (法定程序). */
public enum DecisionStep {
    RISK_ASSESSMENT("风险评估", "risk assessment"),
    EXPERT_ARGUMENT("专家论证", "expert argument"),
    PUBLIC_PARTICIPATION("公众参与", "public participation"),
    LEGALITY_REVIEW("合法性审查", "legality review"),
    COLLECTIVE_DISCUSSION("集体讨论", "collective discussion");

    private final String label;
    private final String labelEn;

    DecisionStep(String label, String labelEn) {
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
