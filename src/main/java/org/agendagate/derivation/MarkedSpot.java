package org.agendagate.derivation;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a refused packet a marking stands, in words: by numbers and fields alone, never by a name or a text. */
final class MarkedSpot {
    private record Words(String zh, String en) {}

    private static final Pattern ITEM = Pattern.compile("^/items/(\\d{1,6})(?=/|$)");
    private static final Pattern LISTED =
            Pattern.compile("^/(documents|manifest|leaderOpinions|consultations|decisionPoints)/(\\d{1,6})(?=/|$)");
    private static final Map<String, Words> LISTS = Map.of(
            "documents", new Words("第%d个文件", "file %d"),
            "manifest", new Words("材料清单第%d项", "entry %d of the list of papers"),
            "leaderOpinions", new Words("第%d条领导意见", "leader's opinion %d"),
            "consultations", new Words("第%d个部门意见", "department's opinion %d"),
            "decisionPoints", new Words("第%d个议定事项", "point %d to be decided"));
    private static final Map<String, Words> FIELDS = Map.of(
            "fileName", new Words("文件名", "its name"),
            "title", new Words("标题", "the title"),
            "summary", new Words("摘要", "the summary"),
            "text", new Words("意见内容", "the words"),
            "secrecy", new Words("涉密声明", "the secrecy declaration"));

    private MarkedSpot() {}

    static String zh(String pointer) {
        return pointer.isEmpty() ? "报送包（整体）" : told(pointer, true) + "（" + pointer + "）";
    }

    static String en(String pointer) {
        return pointer.isEmpty() ? "the packet as a whole" : told(pointer, false) + " (" + pointer + ")";
    }

    private static String told(String pointer, boolean chinese) {
        StringBuilder told = new StringBuilder();
        String rest = pointer;
        Matcher item = ITEM.matcher(rest);
        if (item.find()) {
            append(told, chinese, new Words("第%d个议题", "item %d"), number(item.group(1)));
            rest = rest.substring(item.end());
        }
        Matcher listed = LISTED.matcher(rest);
        if (listed.find()) {
            append(told, chinese, Objects.requireNonNull(LISTS.get(listed.group(1))), number(listed.group(2)));
            rest = rest.substring(listed.end());
        }
        Words field = FIELDS.get(rest.isEmpty() ? "" : rest.substring(1));
        if (field != null) {
            told.append(chinese && !told.isEmpty() ? "的" : "");
            append(told, chinese, field, 0);
        }
        return told.isEmpty() ? (chinese ? "报送包" : "the packet") : told.toString();
    }

    private static int number(String index) {
        return Integer.parseInt(index) + 1;
    }

    private static void append(StringBuilder told, boolean chinese, Words words, int number) {
        if (!told.isEmpty() && !chinese) {
            told.append(", ");
        }
        told.append((chinese ? words.zh : words.en).formatted(number));
    }
}
