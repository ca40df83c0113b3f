package org.agendagate.reference;

/** What budget law forbids or ties to the people's congress (预算红线). */
public enum RedLineKind {
    OUTSIDE_BUDGET("预算外支出", "spending outside the approved budget"),
    BUDGET_ADJUSTMENT("调整预算", "an adjustment of the budget"),
    NEW_DEBT("新增地方政府债务", "new local government debt"),
    GUARANTEE("提供担保", "a guarantee");

    private final String label;
    private final String labelEn;

    RedLineKind(String label, String labelEn) {
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
