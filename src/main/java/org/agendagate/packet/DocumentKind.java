package org.agendagate.packet;

/** What a document is (文件种类). */
public enum DocumentKind {
    PARTY_REGULATION("党内法规"),
    NORMATIVE("规范性文件"),
    PLAN("规划"),
    SCHEME("方案"),
    OPINIONS("意见"),
    MEASURES("办法"),
    PERSONNEL_SCHEME("人事方案"),
    REPORT("报告"),
    OTHER("其他文件");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
