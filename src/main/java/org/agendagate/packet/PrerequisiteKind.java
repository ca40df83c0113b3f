package org.agendagate.packet;

/** A step that must be done before a personnel case is discussed (人事要件). */
public enum PrerequisiteKind {
    MOTION_RECORD("动议记录"),
    DEMOCRATIC_RECOMMENDATION("民主推荐"),
    INSPECTION("考察"),
    FILE_CHECK("档案审核"),
    PERSONAL_MATTERS_CHECK("个人有关事项报告查核"),
    DISCIPLINE_OPINION("纪检监察机关意见"),
    INTEGRITY_OPINION("廉洁自律结论性意见双签字"),
    PETITION_CHECK("信访举报核查"),
    PRIOR_APPROVAL("破格或者超前批复");

    private final String label;

    PrerequisiteKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
