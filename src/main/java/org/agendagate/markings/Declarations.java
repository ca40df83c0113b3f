package org.agendagate.markings;

import static org.agendagate.markings.LevelMarks.BOUND;
import static org.agendagate.markings.LevelMarks.CLOSE;
import static org.agendagate.markings.LevelMarks.OPEN;
import static org.agendagate.markings.MarkedText.CLASSIFIED;
import static org.agendagate.markings.MarkedText.LEVEL;
import static org.agendagate.markings.MarkedText.STATE_SECRET;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What says in words that a text is classified: 密级：机密, 本件涉密, 本件密级为机密, 是否涉密：是. */
final class Declarations {
    private static final String FIELD = "(?:密 ?级(?:标识|标志|程度|情况|类别)?|密 ?别|密 ?等|保密等级|保密级别|密等级|保密程度|定 ?密|["
            + MarkedText.SECRET + CLASSIFIED + "](?:等级|级别|程度))";
    private static final String IS = "(?:(?:已?被)?(?:定|确定|拟定|拟|标注|标|列|核定|划|暂定|均|应|已)?[为是属系]于?)";
    private static final String QUOTE = "[“\"'「『《]?";

    /** The field before a level, and what joins the two. */
    private static final Pattern FIELD_BEFORE = Pattern.compile("(" + FIELD + ")(?:[(〔\\[【][^)〕\\]】\n]{0,8}[)〕\\]】])?"
            + " ?(?<joint>[:=\\-–—|]{1,2}|" + IS + "[:]?|→| |\n|) ?(?:" + OPEN + "|" + QUOTE + ") ?$");

    private static final Pattern LISTED = Pattern.compile("(?:级|件)?(?:" + CLOSE
            + "|[”\"'」』》])? ?(?:及?以[上下]|[、,，/或和与至到及] ?" + LEVEL + "|[□☐○◯]|\\[ ?]|\\( ?\\)| " + LEVEL + "|[级件]?的|者|时)");
    private static final Pattern DECLASSIFIED = Pattern.compile("[^\n]{0,16}(?:已|业已|现已|予以)(?:经)?解密");
    private static final Pattern FORMER = Pattern.compile("原(?:定)?$");

    private static final String PAPER =
            "(?:文件|材料|资料|方案|报告|请示|通知|纪要|议题|附件|文稿|稿件|稿|内容|事项|信息|卷宗|表格|表|包|公文|函|项目|会议|件|文|卷|图|图纸|数据|清单|名单|议案|汇报|说明|计划|预案|正文|报送包)";
    /** This paper, as it speaks of itself. */
    private static final String SUBJECT =
            "(?:(?:本|此|该|这份|上述|以上|以下|下列|所附|随附|所报|本次|本份|该份|此份|其中)(?:报送|上报|提请|请示)?的?" + PAPER
                    + "{1,2}(?:[一二三四五六七八九十0-9]{0,2})(?:内容|全文)?|(?<=[\\s\\p{P}])(?:附件[一二三四五六七八九十0-9]{0,2}|文中(?:部分)?内容|全文|正文|内容|(?:议题|会议|报送)?材料|文件|议题))";

    private static final String ALL = "(?:均|都|全部|部分|已|已经|经审核|经定密|依法|内容|全文|整体|,|，){0,3}";
    private static final String VERB =
            "(?:" + FIELD + ")?(?:" + IS + "|属于|属|系|涉及|涉|含有|包含|含|载有|带有|列入|按照?|作为|构成|存在|有|标有|标注|标明|注明)(?:有|为)?";
    private static final String UNLESS = "(?<!如|若|凡|对|当|否|不得|严禁|不|倘|万一|假如|如果|因|将|所称|关于|检查|审查|防止|避免|禁止|使用|处理|制作)";

    private static final Pattern OF_ITSELF = Pattern.compile(
            UNLESS + SUBJECT + ALL + "(?:" + VERB + ")?" + QUOTE + "(?:国家)?" + QUOTE + "(" + LEVEL + ")");
    private static final Pattern OF_ITSELF_ENDS = Pattern.compile("[”\"'」』》]?(?:级别?)?" + STATE_SECRET
            + "?(?:管理|办理|处理|件|文件|材料|资料|事项|内容|信息|方案|议题|运转|传阅)?(?:" + BOUND + "|请|不|严|勿|仅|须|应|保)");

    private static final String NOT_CLASSIFIED = "(?<![不非未无否没脱去])";
    private static final Pattern ITSELF_CLASSIFIED = Pattern.compile(UNLESS + SUBJECT + ALL + "(?:" + IS + "|属于|系)?"
            + NOT_CLASSIFIED + CLASSIFIED + "(?:文件|材料|资料|内容|件|事项|议题|信息|方案)?(?:" + BOUND + "|请|不|严|勿|仅|须)");
    private static final Pattern WHOLE_CLASSIFIED = Pattern.compile("(?:\n|" + OPEN + ")(?: |\\p{P}|\\p{S}){0,4}"
            + CLASSIFIED + "(?:件|级|版|文件|材料|资料|内容|事项|议题|方案|项目)?(?: ?\\p{P}| ?\\p{S}){0,4} ?(?:\n|(?<=" + CLOSE
            + "|[-_—])|(?: |[,，!！;；] ?)(?:请|注意|严|不[得准许]|勿|禁|切|仅|会后|阅后|用后|专人|限))");
    private static final Pattern ASKED =
            Pattern.compile("(?:是否" + "|\n)(?:属于|属|为|含|涉及)?(?:有)?[" + CLASSIFIED + STATE_SECRET
                    + "](?:情况|情形|与否|事项|信息|内容)?(?:[(（][^)）\n]{0,6}[)）])? ?[:：] ?(?:是|有|涉密|" + CLASSIFIED + ")" + BOUND);
    private static final Pattern INVOLVES = Pattern.compile("\n(?:\\p{P}| ){0,3}(?:本?)涉及" + STATE_SECRET
            + "(?:事项|内容|信息)?(?:[!！。]? ?\n|[,，;；!！。 ](?:请|注意|不[得准许宜便]|严|勿|禁|须|需|切|仅|线下|另行))");

    /** A field that only what is classified has. */
    private static final Pattern SECRET_FOR = Pattern.compile(
            "\n ?(?:\\p{P}|\\p{S}){0,3}保 ?密 ?期 ?限 ?[:：] ?" + LevelMarks.TERM + "(?: |\\p{P}|\\p{S}){0,3}\n");

    private static final Pattern SECRET_PAPER = Pattern.compile(
            "(?:\n(?: |\\p{P}|\\p{S}){0,4}|" + OPEN + ")(?:密件|密电|密级文件) ?(?:" + CLOSE + "|(?:\\p{P}|\\p{S}){0,4}\n)");

    private Declarations() {}

    /** Whether the level at a place follows the name of its field. */
    static boolean named(String text, int at) {
        String before = text.substring(Math.max(0, at - 24), at);
        if (before.indexOf('密') < 0 && before.indexOf('等') < 0 && before.indexOf('级') < 0 && before.indexOf('程') < 0) {
            return false;
        }
        Matcher field = FIELD_BEFORE.matcher(before);
        if (!field.find() || lookingAt(LISTED, text, at + 1)) {
            return false;
        }
        boolean formerly = FORMER.matcher(before.substring(0, field.start(1))).find();
        boolean joined = !field.group("joint").isEmpty() || lookingAt(ENDS_LINE, text, at + 1);
        return joined && !(formerly && lookingAt(DECLASSIFIED, text, at + 1));
    }

    private static final Pattern ENDS_LINE = Pattern.compile("(?:级|件)?[\\s\\p{P}\\p{S}0-9]");

    /** Whether a sentence or a field of the text declares it. */
    static boolean in(String text) {
        Matcher itself = OF_ITSELF.matcher(text);
        while (itself.find()) {
            if (lookingAt(OF_ITSELF_ENDS, text, itself.end()) && !lookingAt(LISTED, text, itself.end())) {
                return true;
            }
        }
        boolean asked = ASKED.matcher(text).find();
        boolean classified = text.indexOf(CLASSIFIED) >= 0
                && (asked
                        || ITSELF_CLASSIFIED.matcher(text).find()
                        || WHOLE_CLASSIFIED.matcher(text).find());
        boolean stateSecret = text.indexOf(STATE_SECRET) >= 0
                && (asked || INVOLVES.matcher(text).find());
        boolean termed = text.indexOf('期') >= 0 && SECRET_FOR.matcher(text).find();
        return classified || stateSecret || termed || SECRET_PAPER.matcher(text).find();
    }

    private static boolean lookingAt(Pattern pattern, String text, int from) {
        return pattern.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
