package org.agendagate.packet;

/** How the legal division ended a pre-review, or where it stands (前置审核结论). */
public enum ReviewOutcome {
    SENT_PENDING("已送审，尚未出具意见"),
    RETURNED_INCOMPLETE("退回补正"),
    PASSED("通过"),
    PASSED_WITH_COMMENTS("修改后通过"),
    RISK_STATED("提示法律风险"),
    FAILED("不予通过"),
    NOT_REQUIRED("不属审核范围");

    private final String label;

    ReviewOutcome(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
