package org.agendagate.reference;

/** What a project of government investment must bring along (项目前期要件). */
public enum ProjectPaper {
    PROJECT_CODE("项目代码", "the project code"),
    FEASIBILITY("可研批复（文号、估算金额）", "the approval of the feasibility study with its estimate"),
    ESTIMATE("概算核定（文号、概算金额）", "the approved budget estimate with its amount"),
    LAND_USE("用地手续办理情况", "where the land-use clearance stands"),
    ENVIRONMENT("环评手续办理情况", "where the environmental clearance stands"),
    FUNDING_SOURCE("资金来源", "the source of its money");

    private final String label;
    private final String labelEn;

    ProjectPaper(String label, String labelEn) {
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
