package org.agendagate.reference;

/** What the text of an item shows and its form does not declare. */
public enum UndeclaredKind {
    AMOUNT("资金金额", "an amount of money"),
    PERSONNEL("干部任免", "the appointment or removal of officials"),
    STAFFING("机构编制", "institutions and staffing"),
    LAND("土地", "land"),
    PROPERTY("资产", "state property"),
    PROJECT("建设项目", "a project"),
    DRAFT("审议文件", "a document for deliberation"),
    UNRIPE("征求意见稿", "a draft still out for comment");

    private final String label;
    private final String labelEn;

    UndeclaredKind(String label, String labelEn) {
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
