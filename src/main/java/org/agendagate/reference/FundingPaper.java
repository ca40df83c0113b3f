package org.agendagate.reference;

/** What a large fund must bring along (资金要件). */
public enum FundingPaper {
    SOURCE("已列入批准预算的资金来源", "a source in the approved budget"),
    FINANCE_OPINION("财政部门意见", "the opinion of the finance department"),
    COST_ESTIMATE("测算依据", "a cost estimate"),
    PERFORMANCE_GOALS("绩效目标", "performance goals");

    private final String label;
    private final String labelEn;

    FundingPaper(String label, String labelEn) {
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
