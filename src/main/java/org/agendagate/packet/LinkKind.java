package org.agendagate.packet;

/** How an item relates to another one (沿革关系). */
public enum LinkKind {
    RESUBMISSION_OF("重报"),
    MERGED_FROM("合并自"),
    SPLIT_FROM("拆分自"),
    CONTINUES("延续"),
    REPLACES("替换");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
