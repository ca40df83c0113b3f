package org.agendagate.facts;

/** In what an item is the same as another one (重复情形). */
public enum DuplicateKind {
    TITLE_AND_UNIT("名称和主办单位相同"),
    DOCUMENT("审议文件相同"),
    TITLE("名称相同，主办单位不同"),
    SIMILAR("名称相近，主办单位不同");

    private final String label;

    DuplicateKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
