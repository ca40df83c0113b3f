package org.agendagate.reading;

import tools.jackson.databind.JsonNode;

/** The kinds of values a packet is made of, as its readers call them. */
enum JsonType {
    TEXT("文字", "text"),
    NUMBER("数值", "a number"),
    WHOLE_NUMBER("整数", "a whole number"),
    TRUTH("真假值（true 或者 false）", "`true` or `false`"),
    LIST("列表（方括号）", "a list in square brackets"),
    GROUP("一组字段（花括号）", "a group of fields in braces"),
    SCALAR("文字、数值或者真假值", "text, a number, `true` or `false`"),
    NOTHING("空值", "nothing");

    private final String zh;
    private final String en;

    JsonType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** The kind a value has. */
    static JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> GROUP;
            case ARRAY -> LIST;
            case NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case STRING -> TEXT;
            default -> NOTHING;
        };
    }

    /** The kind that a schema asks for. */
    static JsonType named(JsonNode type) {
        return switch (type.isString() ? type.asString() : "") {
            case "object" -> GROUP;
            case "array" -> LIST;
            case "number" -> NUMBER;
            case "integer" -> WHOLE_NUMBER;
            case "boolean" -> TRUTH;
            case "string" -> TEXT;
            default -> SCALAR;
        };
    }
}
