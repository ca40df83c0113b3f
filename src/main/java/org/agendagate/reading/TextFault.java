package org.agendagate.reading;

import java.util.regex.Pattern;
import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.Quoted;
import tools.jackson.databind.JsonNode;

/** Why a text does not have the form its field asks for; sentences without their subject. */
final class TextFault {
    private TextFault() {}

    static Fault of(String text, JsonNode rule) {
        if (text.codePoints().allMatch(TextFault::blank)) {
            return new Fault("blank-text", "为空白；请填写内容", "is blank; fill it in");
        }
        Pattern form = Pattern.compile(rule.path("pattern").asString(""));
        int odd = text.codePoints()
                .filter(c -> Quoted.odd(c)
                        && !form.matcher("x" + Character.toString(c) + "x").find())
                .findFirst()
                .orElse(-1);
        if (odd >= 0) {
            return odd(odd);
        }
        if (!rule.has("examples")) {
            return new Fault("surrounding-space", "首尾有空格；请删去", "begins or ends with a space; remove it");
        }
        String example = rule.path("examples").path(0).asString();
        return new Fault(
                "wrong-form",
                "的值 " + Quoted.text(text) + " 不符合规定格式；例如 " + example,
                "has the value " + Quoted.text(text) + ", which is not of the form asked for; write it like `" + example
                        + "`");
    }

    private static Fault odd(int codePoint) {
        String name = Quoted.escaped(codePoint);
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE ->
                new Fault(
                        "lone-surrogate",
                        "含有残缺的字符 " + name + "；请重新录入该字",
                        "has half a character, `" + name + "`; type it again");
            case Character.CONTROL ->
                new Fault(
                        "control-character",
                        "含有控制字符 " + name + "；请删去，此处不允许的换行也请删去",
                        "has the control character `" + name + "`; remove it");
            default ->
                new Fault(
                        "invisible-character",
                        "含有不可见字符 " + name + "；请删去后重新录入",
                        "has the invisible character `" + name + "`; remove it");
        };
    }

    private static boolean blank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
