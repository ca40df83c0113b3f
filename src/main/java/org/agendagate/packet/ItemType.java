package org.agendagate.packet;

/** What kind of business an item is; an item may be of several kinds (议题类型). */
public enum ItemType {
    STUDY("传达学习"),
    DELIBERATE_DOC("审议文件"),
    PERSONNEL("人事"),
    STAFFING("机构编制"),
    FUND("资金"),
    PROJECT("项目"),
    PROPERTY("资产"),
    MAJOR_ADMIN("重大行政决策"),
    REPORT("工作汇报"),
    HEAR("听取汇报"),
    AWARD("表彰"),
    OTHER("其他");

    private final String label;

    ItemType(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
