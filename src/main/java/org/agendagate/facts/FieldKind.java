package org.agendagate.facts;

/** The kinds of values a fact's field can have, as rule authors see them. */
public enum FieldKind {
    /** A piece of text; {@code null} where the packet says nothing. */
    TEXT("文本"),
    /** {@code true} or {@code false}, never absent. */
    BOOLEAN("是否"),
    /** A whole or decimal number ({@link java.math.BigDecimal} or {@link Integer}); may be absent. */
    NUMBER("数值"),
    /** A calendar date ({@link java.time.LocalDate}); may be absent. */
    DATE("日期"),
    /** A date and time in Asia/Shanghai ({@link java.time.LocalDateTime}); may be absent. */
    TIME("时间"),
    /** A list of texts, possibly empty, never absent. */
    TEXTS("文本列表");

    private final String label;

    FieldKind(String label) {
        this.label = label;
    }

    /** The Chinese word for the kind. */
    public String label() {
        return label;
    }
}
