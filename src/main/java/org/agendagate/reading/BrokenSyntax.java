package org.agendagate.reading;

import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.Quoted;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words where and why a text is not JSON, and what the usual slip behind it is. */
final class BrokenSyntax {
    static final Fault EMPTY =
            new Fault("empty", "报送内容为空；请提交一个 JSON 报送包", "nothing was handed in; send one packet as JSON");
    static final Fault TRAILING = new Fault(
            "trailing-content",
            "报送包结束之后还有内容；一次只报送一个报送包，请删去多余内容",
            "there is more after the end of the packet; send one packet and nothing else");
    static final Fault TOO_DEEP = new Fault(
            "too-deep",
            "层次超过 " + TreeReader.MAX_DEPTH + " 层；请按报送格式填写",
            "nested deeper than " + TreeReader.MAX_DEPTH + " levels; a packet needs far less");

    private static final String FULL_WIDTH = "“”‘’，：｛｝［］【】＂";

    private BrokenSyntax() {}

    /** Where the syntax breaks: at the character that should not be there, or at the word it ends. */
    static Place place(JacksonException e, JsonParser parser, JsonText text) {
        TokenStreamLocation known = e.getLocation();
        Place place = Place.of(known == null ? parser.currentLocation() : known);
        String word = letter(text.at(place.offset())) ? "" : word(text, place.offset() - 1);
        return new Place(place.offset() - word.length(), place.line(), Math.max(1, place.column() - word.length()));
    }

    static Fault fault(JacksonException e, Place place, JsonText text) {
        if (e instanceof StreamConstraintsException) {
            return TOO_DEEP;
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return notJson(
                    "文本在此处中断，引号或者括号没有闭合；请补全", "the text ends here with a quote or bracket still open; complete it");
        }
        return found(text, place.offset());
    }

    private static Fault found(JsonText text, long offset) {
        char c = text.at(offset);
        if (letter(c) && !letter(text.at(offset - 1)) && text.at(offset - 1) != '\\') {
            return word(word(text, offset));
        }
        String found = Quoted.text(String.valueOf(c));
        Fault hint = hint(c, text, offset);
        return notJson("遇到 " + found + "，不符合 JSON 语法" + hint.zh(), "found " + found + hint.en());
    }

    /** What to do about a character, as the ends of the two sentences. */
    private static Fault hint(char c, JsonText text, long offset) {
        if (FULL_WIDTH.indexOf(c) >= 0) {
            return hint("；请改用英文半角标点", "; use the plain ASCII mark instead");
        }
        if (c == '\'') {
            return hint("；请改用英文双引号", "; use double quotes");
        }
        if (c == '/' || c == '#') {
            return hint("；JSON 不允许注释，请删去", "; comments are not allowed, remove it");
        }
        if ((c == '}' || c == ']') && comma(text, offset)) {
            return hint("；请删去其前多余的逗号", "; remove the comma before it");
        }
        if (c < ' ') {
            return hint(
                    "；文字中的换行请写作 \\n，其他控制字符请删去",
                    "; write a line break within a text as `\\n`, remove other control characters");
        }
        if (text.at(offset - 1) == '\\') {
            return hint("；反斜线请写作两个", "; write a backslash as two");
        }
        return hint(
                "；请检查此处的逗号、冒号、引号、括号和数字写法", "; look for a missing comma, colon, quote or bracket, or a misspelt number");
    }

    private static Fault word(String word) {
        String found = Quoted.text(word);
        return notJson(
                "无法识别 " + found + "；文字须加英文双引号，真假值写作 true、false",
                found + " is not a JSON value; put text in double quotes, write truth as `true` or `false`");
    }

    private static Fault hint(String zh, String en) {
        return new Fault("not-json", zh, en);
    }

    private static Fault notJson(String zh, String en) {
        return new Fault("not-json", "不是有效的 JSON：" + zh, "not valid JSON: " + en);
    }

    private static boolean comma(JsonText text, long offset) {
        long i = offset - 1;
        while (Character.isWhitespace(text.at(i))) {
            i--;
        }
        return text.at(i) == ',';
    }

    /** The word of letters around an offset. */
    private static String word(JsonText text, long offset) {
        long start = offset;
        while (offset - start < 80 && letter(text.at(start - 1))) {
            start--;
        }
        StringBuilder word = new StringBuilder();
        for (long i = start; letter(text.at(i)) && word.length() < 80; i++) {
            word.append(text.at(i));
        }
        return word.toString();
    }

    private static boolean letter(char c) {
        return Character.isLetter(c);
    }
}
