package org.agendagate.reference;

/** A field of the agenda form (议题申报表要素) that the office may make mandatory. */
public enum FormField {
    TITLE("议题名称", "title"),
    ASK("提请事项", "what the meeting is asked to do"),
    DECISION_POINTS("需议定事项", "points to decide"),
    BASIS("依据", "basis"),
    LEAD_UNIT("主办单位", "lead unit"),
    HANDLER("经办人", "handler"),
    HANDLER_POST("经办人岗位", "the handler's post"),
    HANDLER_PHONE("联系电话", "telephone"),
    REPORTER("汇报人", "reporter"),
    MINUTES("汇报时长", "minutes to report"),
    UNIT_HEAD_SIGNATURE("单位主要负责人签字（含日期）", "signature of the unit's head, with its date");

    private final String label;
    private final String labelEn;

    FormField(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
