package org.agendagate.reference;

/** What a declared detail of an item may be: its name in {@code details.yaml} is its own in small letters. */
public enum DetailType {
    TEXT("文本", "a text"),
    NUMBER("数值", "a number"),
    FLAG("true 或者 false", "`true` or `false`"),
    DATE("日期，例如 2026-09-24", "a date such as `2026-09-24`"),
    TIME("日期和时间，例如 2026-09-24 15:00", "a date and time such as `2026-09-24 15:00`");

    private final String zh;
    private final String en;

    DetailType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What a value of it is called, in Chinese. */
    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
