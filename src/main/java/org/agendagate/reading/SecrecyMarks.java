package org.agendagate.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.texts.PhraseFinder;

/**
 * Finds classification markings (机密★5年, 密级：机密, （秘密）关于…, 机密-方案.docx) in a text, however they are written.
 *
 * <p>The words 秘密, 机密 and 绝密 alone are no marking: items about secrecy work use them in prose. They become one by
 * what stands beside them. Each is looked at once, and only some characters around it: linear in any text.
 */
public final class SecrecyMarks {
    private static final List<String> LEVELS = List.of("秘密", "机密", "绝密");
    private static final PhraseFinder<Boolean> LEVEL_WORDS =
            PhraseFinder.of(LEVELS.stream().collect(Collectors.toMap(level -> level, level -> true)));
    private static final List<String> LEVEL_FIELDS = List.of("密级", "密别", "密等级", "定密");
    /** Secrets of other kinds, which this system may hold. */
    private static final List<String> OTHER_SECRETS = List.of("工作", "商业", "个人", "企业", "技术", "通信", "职业");

    private static final List<String> PERIODS = List.of("长期", "永久", "启用", "解密");
    private static final String STARS = "★☆※●⭐✦✧✩✪✫✬✭✮✯✰✴✵✶✷✸✹✡⋆⍟";
    private static final String WEAK_STARS = "*∗⁎✱✲✳×";
    private static final String OPENING = "([{<〔【〖［（＜";
    private static final String CLOSING = ")]}>〕】〗］）＞";
    private static final String QUOTES = "”’」』》\"'";
    private static final String SEPARATORS = "-–—―─_|~·+/\\";
    private static final Set<String> DECLARATIONS =
            Set.of("SECRETOFFLINE", "SECRET", "TOPSECRET", "CONFIDENTIAL", "CLASSIFIED");

    private final MarkingText text;

    private SecrecyMarks(MarkingText text) {
        this.text = text;
    }

    /** Whether a text bears a classification marking. */
    public static boolean in(String text) {
        if (text.indexOf('㊙') >= 0) {
            return true;
        }
        return text.indexOf('密') >= 0 && new SecrecyMarks(new MarkingText(text)).found();
    }

    /** Whether the value of a secrecy declaration says that the content is classified. */
    static boolean declaredBy(String value) {
        String letters = value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        MarkingText folded = new MarkingText(value);
        return DECLARATIONS.contains(letters) || namesLevel(folded) || saysClassified(folded);
    }

    private static boolean namesLevel(MarkingText value) {
        return isLevel(value, 0) || value.has("国家秘密", 0);
    }

    private static boolean saysClassified(MarkingText value) {
        return value.has("涉密", 0) || value.has("涉及国家秘密", 0);
    }

    private static boolean isLevel(MarkingText text, int index) {
        return text.at(index + 1) == '密' && LEVELS.stream().anyMatch(level -> text.has(level, index));
    }

    private boolean found() {
        return LEVEL_WORDS.all(text.chars()).stream().anyMatch(hit -> marking(hit.start()));
    }

    private boolean marking(int level) {
        int end = level + 2;
        if (text.at(end) == '级' || text.at(end) == '件') {
            end++;
        }
        return starred(level, end) || named(level, end) || bracketed(level, end) || alone(level, end);
    }

    /** 机密★5年, 秘密★长期, 【绝密】★; an asterisk counts only where a period or nothing follows. */
    private boolean starred(int level, int end) {
        int star = skip(CLOSING + QUOTES, end);
        if (OTHER_SECRETS.stream().anyMatch(word -> besides(word, level))) {
            return false;
        }
        if (in(STARS, level - 1)) {
            return true;
        }
        if (in(STARS, star)) {
            return !besides("国家", level) || period(skip(STARS, star)) > skip(STARS, star);
        }
        return in(WEAK_STARS, star) && (period(star + 1) > star + 1 || weaklyStarred(level, star));
    }

    private boolean weaklyStarred(int level, int star) {
        boolean withinProse = !text.gapBefore(level) && (ideograph(level - 1) || in(WEAK_STARS, level - 1));
        return !withinProse && (text.atLine(star + 1) || in(CLOSING, star + 1));
    }

    /** 密级：机密, but not a list or a range of levels. */
    private boolean named(int level, int end) {
        int field = in(OPENING, level - 1) ? level - 1 : level;
        boolean colon = in(":=", field - 1);
        field = colon ? field - 1 : field;
        if (text.hasBefore("标识", field) || text.hasBefore("标志", field)) {
            field -= 2;
        }
        int at = field;
        return LEVEL_FIELDS.stream().anyMatch(name -> text.hasBefore(name, at))
                && (colon || text.gapBefore(level) || text.atLine(end))
                && !listed(end);
    }

    private boolean listed(int end) {
        return text.has("以上", end) || text.has("以下", end) || (in("、,，/或和与至到及", end) && isLevel(text, end + 1));
    }

    /** （秘密）关于…, …的报告（机密）, 方案(机密).docx; in the midst of prose a bracketed level is only a word. */
    private boolean bracketed(int level, int end) {
        int close = tail(end);
        if (!in(OPENING, level - 1) || !in(CLOSING, close)) {
            return false;
        }
        return text.atLine(level - 1)
                || text.atLine(close + 1)
                || (text.isFileName() && (in(".", close + 1) || separated(close + 1)));
    }

    /** A line that is nothing but a level, a title that begins with one, a part of a file name. */
    private boolean alone(int level, int end) {
        int close = tail(end);
        boolean whole = !text.gapBefore(level + 1);
        boolean begins = text.atLine(level);
        if (begins && text.atLine(close)) {
            return true;
        }
        boolean ends = separated(close) && whole && !isLevel(text, close);
        return (text.oneLine() && begins && ends)
                || (text.isFileName() && (begins || separatedBefore(level)) && (ends || in(".", close)));
    }

    private boolean separated(int index) {
        return in(SEPARATORS, index) || text.gapBefore(index);
    }

    private boolean separatedBefore(int index) {
        return in(SEPARATORS + ".", index - 1) || text.gapBefore(index);
    }

    /** The place after an optional star and an optional period. */
    private int tail(int end) {
        return period(skip(WEAK_STARS, skip(STARS, end)));
    }

    /** The place after a period such as 5年 or 长期, or the place itself. */
    private int period(int start) {
        int i = start;
        while (i < start + 3 && Character.isDigit(text.at(i))) {
            i++;
        }
        if (i > start) {
            return in("年月天日个", i) ? skip("年月天日", in("个", i) ? i + 1 : i) : start;
        }
        return PERIODS.stream().anyMatch(word -> text.has(word, start)) ? start + 2 : start;
    }

    private int skip(String chars, int index) {
        int i = index;
        while (i < index + 3 && in(chars, i)) {
            i++;
        }
        return i;
    }

    private boolean in(String chars, int index) {
        return index >= 0 && index < text.length() && chars.indexOf(text.at(index)) >= 0;
    }

    private boolean besides(String word, int index) {
        return text.hasBefore(word, index) && !text.gapBefore(index);
    }

    private boolean ideograph(int index) {
        return Character.isIdeographic(text.at(index));
    }
}
