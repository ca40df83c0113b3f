package org.agendagate.hints;

/** Where in an item a text stands. */
public enum Place {
    TITLE("议题名称", "title"),
    REQUEST("提请事项", "request"),
    POINTS("需议定事项", "points to decide"),
    DECISION("拟作决定", "proposed decision"),
    SUMMARY("摘要", "summary"),
    BACKGROUND("背景", "background"),
    DOCUMENT("文件名称", "title of a document");

    private final String label;
    private final String labelEn;

    Place(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    /** As the form calls it. */
    public String label() {
        return label;
    }

    /** The same in English. */
    public String labelEn() {
        return labelEn;
    }
}
