package org.agendagate.reference;

/** What a leader's written opinion amounts to, by the word list in {@code opinions.yaml}. */
public enum OpinionKind {
    AGREE("同意"),
    AGREE_WITH_COMMENT("同意并提出要求"),
    CONDITIONAL("附条件同意"),
    DEFER("缓办"),
    DISAGREE("不同意"),
    FORWARD("批转"),
    READ_ONLY("仅签阅"),
    NAME_ONLY("仅签名"),
    EMPTY("空白"),
    /** Words that the list does not know: not taken for an opinion. */
    UNCLEAR("意见不明确");

    private final String label;

    OpinionKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
