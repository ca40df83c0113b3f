package org.agendagate.reference;

/** In what two things that an item says do not fit together. */
public enum DiscrepancyKind {
    DATES("日期先后", "order of dates"),
    STANCE("意见与表态", "a comment against its stance"),
    UNANSWERED("没有反馈", "who was asked did not answer"),
    OUT_OF_SCOPE("职能部门答复不涉及", "a department that the matter belongs to says that it is not its duty"),
    CONDITION("附带条件", "the conditions listed are not those written"),
    OPPOSED("反对意见", "an opinion against it that stands"),
    REVIEWER("审核单位", "the reviewer is no legal division"),
    VALIDITY("审核有效期", "how long a review is to hold"),
    SAME_TEXT("文本相同", "two documents of one text"),
    RISK_UNSEEN("法律风险未载明", "a legal risk that the papers do not state"),
    OTHER_TEXT("征求意见文本", "the departments saw another text"),
    SPLIT("拆分资金", "a sum in parts"),
    NUMBER("议题编号", "one number for two items"),
    SIGNED_MATTER("签署后金额、人选、文本有改动", "the sum, the persons or a text changed after signing"),
    SIGNED_WORDING("签署后名称、提请事项有改动", "the title or the request changed after signing");

    private final String label;
    private final String labelEn;

    DiscrepancyKind(String label, String labelEn) {
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
