package org.agendagate.reference;

/** What a leader's written opinion amounts to, by the word list in {@code opinions.yaml}. */
public enum OpinionKind {
    AGREE("同意"),
    AGREE_WITH_COMMENT("同意并提出要求"),
    CONDITIONAL("附条件同意"),
    DEFER("缓办"),
    DISAGREE("不同意"),
    PARTIAL("部分同意"),
    /** Agrees to something that was not proposed, such as another meeting. */
    ELSEWHERE("同意的不是所提事项"),
    /** Tells what others agreed to, or what was only spoken. */
    RELAYED("转述他人意见"),
    /** Asks, or keeps the own opinion back. */
    NO_STAND("未表明态度"),
    FORWARD("批转"),
    READ_ONLY("仅签阅"),
    NAME_ONLY("仅签名"),
    EMPTY("空白"),
    /** Words that are not understood: not taken for an opinion. */
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
