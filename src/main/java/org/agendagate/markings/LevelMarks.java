package org.agendagate.markings;

import static org.agendagate.markings.MarkedText.LEVEL;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What beside a word of secrecy makes it a marking: star, term, bracket, the edge of a line, how to handle the paper. */
final class LevelMarks {
    /** With what a word's kind, or its term, begins. */
    private static final String AFTER = "级件文材资稿信内版关特加平急限保期至到长永终无不启开拆公发宣考会批使解对正〇零○一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰半oOlI";

    private static final int NEAR = 16;
    private static final int MOST_OF_LINE = 200;

    static final String STAR = "[★☆※●⭐✦✧✩✪✫✬✭✮✯✰✴✵✶✷✸✹✡⋆⍟✱✲✳⁂⭑⭒🌟⚝]";
    static final String OPEN = "[(\\[{<〔【〖［（＜〈〘〚]";
    static final String CLOSE = "[)\\]}>〕】〗］）＞〉〙〛]";
    /** What ends a word: the end of a line, a space, a sign. */
    static final String BOUND = "(?=[\\s\\p{P}\\p{S}])";

    private static final String QUOTE = "[“”‘’\"'「」『』《》]";
    private static final String SIGN = "[\\p{P}\\p{S}]";
    private static final String NUMBER =
            "(?:[0-9](?: ?[0-9oOlI]){0,3}|[oOlI][0-9]|[〇零○一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰半](?: ?[〇零○一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰半]){0,5})";
    private static final String SPAN = "(?:" + NUMBER + " ?(?:年|个? ?月|周|天|日|载|[Yy](?:ears?|rs?)?|[Mm]onths?)){1,3}";
    private static final String EVENT =
            "(?:启 ?[用封]|开[启封]|拆封|公布|发布|宣布|公开|开考|考试|会议|批准|使用|解密|对外宣布|正式公布)(?:并?使用)?(?:结束|完毕)?[之以]?前?";
    /** How long: 5年, 十年, 长期, 启用前, 保密期限：三年. */
    static final String TERM =
            "(?:(?:保 ?密 ?)?期 ?限? ?(?:[为是]|:)? ?|[至到] ?)?(?:" + SPAN + "|长 ?期|永 ?久|终身|无限期|不定期|" + EVENT + ")";

    private static final String KIND = "(?: ?级别| ?级)?(?:件|文件|材料|资料|文稿|稿|信息|内容|版)?";

    private static final Pattern STARRED =
            Pattern.compile(KIND + "(?:" + CLOSE + "|" + QUOTE + "| ){0,3}" + STAR + "(?:" + STAR + "|[ \n]){0,3}");
    private static final Pattern TERMED = Pattern.compile(KIND + "[\\p{P}\\p{S}\\s]{0,6}" + TERM + "(?:止|有效)?" + BOUND);
    private static final Pattern JOINED = Pattern.compile(KIND + " ?[·•‧∙・*⁎∗※^~#@&=+] ?" + TERM + BOUND);
    private static final Pattern IN_BRACKETS =
            Pattern.compile(KIND + "(?: |" + STAR + "|[*·]){0,4}(?:" + TERM + ")? ?" + CLOSE);
    private static final Pattern ALONE =
            Pattern.compile(KIND + "(?: ?" + SIGN + "){0,6}(?: ?(?:" + TERM + "))?(?: ?" + SIGN + "){0,6} ?\n");
    private static final Pattern BEGINS =
            Pattern.compile(KIND + "(?: ?[-–—―─_|~·+/\\\\]{1,3} ?| |(?=关于)|[:!！] ?(?=关于|《|中共))");
    private static final Pattern ENDS = Pattern.compile(KIND + "(?: ?" + CLOSE + "| ?[*★])? ?\n");
    /** 机密特急, 绝密·加急: with how soon it is to be handled, at the edge of a line. */
    private static final Pattern HURRIED =
            Pattern.compile(KIND + "(?: |" + SIGN + "){0,3}(?:特急|加急|平急|特提|急件|限时)(?:件)?(?: |" + SIGN + "){0,3}\n");

    private static final Pattern HANDLED = Pattern.compile(KIND + "(?:" + CLOSE
            + "| )?[,，!！。;；、: \n]{1,2}(?:请?(?:注意|妥善|严格)?保[密存管]|注意|严禁|不得|不准|不许|请勿|禁止|切勿|勿|阅后|仅限|限[^额]|专人|务必)");

    /** What goes on with a sentence, so that a line that holds the word alone was only broken there. */
    static final Pattern GOES_ON =
            Pattern.compile("\\s*(?:[,，、。;；)）”’》】]|[是的指和与及或等之即者属包分由在以]|载体|文件|事项|级别|工作|信息|资料|材料|内容的)");

    private static final Pattern AT_LINE = Pattern.compile("\n(?: |" + SIGN + "){0,6}(?:最高|绝对|特级|内部|党内)?$");
    private static final Pattern SET_APART = Pattern.compile("(?:[\\s\\p{P}\\p{S}]|最高|绝对|特级|内部|党内)$");
    private static final Pattern BRACKET_BEFORE = Pattern.compile("(" + OPEN + ") ?(?:密级|内部|" + STAR + ")?[ :]?$");
    /** Words that take a secret as their object, or qualify it: what follows is prose. */
    private static final Pattern PROSE_BEFORE = Pattern.compile(
            "(?:国家|党和国家|保守|严守|坚守|守住|泄露|泄漏|透露|窃取|刺探|收买|获取|知悉|掌握|接触|涉及|属于|包含|含有|保护|保管|传递|携带|复制|销毁|制作|收发|处理|存储|查阅|借阅|接收|传输|知晓|探听|出卖|提供|任何|什么|有关|相关|成为|作为|称为|分为|以及|所称|军事|核心|技术"
                    + "|[守泄窃涉属含有非无不的了和与及或是为将把对按从在以其之该此各级些种、]) ?\n?$");

    private static final Pattern NUMBERED =
            Pattern.compile("(?:\n[0-9一二三四五六七八九十]{1,3} ?[.、)]|[(（][0-9一二三四五六七八九十]{1,3}[)）]) ?$");
    private static final String PAPER = "(?:方案|请示|报告|通知|意见|纪要|函|批复|稿|表|附件|材料|名单|清单|计划|要点|预案|汇报|说明|文件|议题)";
    private static final Pattern AFTER_PAPER = Pattern.compile(PAPER + "$");
    /** A sentence in which the last word is what it speaks of. */
    private static final Pattern SENTENCE = Pattern.compile("(?:[,，;；]|泄[露漏]|保守|严守|窃取|保密)[^。！？!?\n]*$");

    private final String text;
    private final int at;
    /** What stands right before the word. */
    private final String near;

    private final char word;

    LevelMarks(String text, int at) {
        this.text = text;
        this.at = at;
        this.near = text.substring(Math.max(0, at - NEAR), at);
        this.word = text.charAt(at);
    }

    static boolean isStar(char c) {
        return STAR.indexOf(c) > 0;
    }

    /** Whether anything beside the word sets it apart; in the midst of a sentence it is only a word. */
    static boolean isSetApart(String text, int at) {
        return isSide(text.charAt(at - 1)) || isSide(text.charAt(at + 1)) || AFTER.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isSide(char c) {
        return !Character.isLetter(c) && Character.getType(c) != Character.PRIVATE_USE;
    }

    boolean marking() {
        return starred()
                || termed()
                || bracketed()
                || (!isRow() && (alone() || hurried() || begins() || ends() || handled()));
    }

    private boolean hurried() {
        return AT_LINE.matcher(near).find() && after(HURRIED).lookingAt();
    }

    /** Whether the line is the row of a table that goes on, in which words stand alone without meaning anything by it. */
    private boolean isRow() {
        int end = at;
        while (end < text.length() - 1 && end < at + MOST_OF_LINE && text.charAt(end) != '\n') {
            end++;
        }
        return text.charAt(end - 1) == Markings.ROW;
    }

    /** 机密★5年, ★机密, 绝密★. */
    private boolean starred() {
        Matcher star = after(STARRED);
        if (star.lookingAt()) {
            int end = star.end();
            return lookingAt(TERM_NEXT, end)
                    || (word != MarkedText.STATE_SECRET
                            && (!prose()
                                    || !Character.isIdeographic(text.codePointAt(end))
                                    || (end - at < 3 && !text.substring(at, end).contains(" "))));
        }
        return STAR_BEFORE.matcher(near).find() && lookingAt(STARRED_BEFORE, at + 1);
    }

    private static final Pattern STAR_BEFORE = Pattern.compile(STAR + " ?$");
    private static final Pattern TERM_NEXT = Pattern.compile(TERM);
    private static final Pattern STARRED_BEFORE = Pattern.compile(KIND + "(?:" + BOUND + "|关于)");

    private boolean termed() {
        return after(JOINED).lookingAt() || (setApart() && after(TERMED).lookingAt() && !isListed());
    }

    /** A sentence on how long each level lasts: 绝密级30年、机密级20年. */
    private boolean isListed() {
        int line = lineStart(at);
        for (int i = line; i < Math.min(text.length(), line + 2 * MOST_OF_LINE) && text.charAt(i) != '\n'; i++) {
            char other = text.charAt(i);
            if (other >= MarkedText.SECRET && other <= MarkedText.TOP_SECRET && other != word) {
                return true;
            }
        }
        return false;
    }

    /** （秘密）关于…, …的报告（机密）; in the midst of prose a bracketed level is only a word. */
    private boolean bracketed() {
        Matcher open = BRACKET_BEFORE.matcher(near);
        Matcher close = after(IN_BRACKETS);
        if (!open.find() || !close.lookingAt()) {
            return false;
        }
        int start = at - near.length() + open.start(1);
        boolean ofLine = text.charAt(start - 1) == '\n' || text.startsWith(" \n", start - 2);
        return ofLine || lookingAt(LINE_END, close.end());
    }

    private static final Pattern LINE_END = Pattern.compile(" ?\n");

    private boolean alone() {
        if (!AT_LINE.matcher(near).find()) {
            return false;
        }
        Matcher whole = after(ALONE);
        return whole.lookingAt() && !broken(whole.end() - 1) && !(word == MarkedText.STATE_SECRET && at > 20);
    }

    private boolean begins() {
        if (!AT_LINE.matcher(near).find() || NUMBERED.matcher(near).find()) {
            return false;
        }
        Matcher end = after(BEGINS);
        return end.lookingAt()
                && !lookingAt(GOES_ON, end.end())
                && !lookingAt(ANOTHER_LEVEL, end.end())
                && !broken(end.end());
    }

    private static final Pattern ANOTHER_LEVEL = Pattern.compile("[ □☐○]?" + LEVEL);

    private boolean ends() {
        Matcher end = after(ENDS);
        if (!end.lookingAt() || word == MarkedText.STATE_SECRET || broken(end.end() - 1)) {
            return false;
        }
        if (AFTER_PAPER.matcher(near).find()) {
            return !SENTENCE.matcher(text.substring(Math.max(0, at - 60), at)).find();
        }
        return GAP_BEFORE.matcher(near).find()
                && !prose()
                && !NUMBERED.matcher(near).find()
                && !LEVEL_BEFORE.matcher(near).find();
    }

    private static final Pattern GAP_BEFORE = Pattern.compile("(?:\\s|[-–—―─_|·》]|" + CLOSE + ")$");
    private static final Pattern LEVEL_BEFORE = Pattern.compile(LEVEL + "(?:级|件)? $");

    /** 机密，注意保存. */
    private boolean handled() {
        return AT_LINE.matcher(near).find() && after(HANDLED).lookingAt() && !broken(at);
    }

    /** Whether layout broke a sentence here: the line before goes on, or the next one does. */
    private boolean broken(int lineEnd) {
        int line = lineStart(at);
        String earlier = text.substring(Math.max(0, line - 1 - NEAR), Math.max(0, line - 1));
        return (lineEnd < text.length() && text.charAt(lineEnd) == '\n' && lookingAt(GOES_ON, lineEnd + 1))
                || (AT_LINE.matcher(near).find()
                        && PROSE_BEFORE.matcher(earlier).find());
    }

    /** Where the line of a place begins, or is cut off. */
    private int lineStart(int place) {
        int start = place;
        while (start > 0 && start > place - MOST_OF_LINE && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private boolean setApart() {
        return SET_APART.matcher(near).find() && !prose();
    }

    private boolean prose() {
        return PROSE_BEFORE.matcher(near).find();
    }

    private Matcher after(Pattern pattern) {
        return pattern.matcher(text).region(at + 1, text.length()).useTransparentBounds(true);
    }

    private boolean lookingAt(Pattern pattern, int from) {
        return from <= text.length()
                && pattern.matcher(text)
                        .region(from, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }
}
