package org.agendagate.markings;

import static org.agendagate.markings.LevelMarks.CLOSE;
import static org.agendagate.markings.LevelMarks.OPEN;
import static org.agendagate.markings.MarkedText.CLASSIFIED;
import static org.agendagate.markings.MarkedText.LEVEL;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of files that bear a level: 机密方案.docx, 方案_机密版.docx, 方案（涉密）.docx; those about secrecy work do not. */
final class NamedFiles {
    private static final Pattern NAME = Pattern.compile("\n([^\n]{1,300})\\.[A-Za-z0-9]{1,5}\n");
    private static final String SIDE = "[\\s\\p{P}\\p{S}A-Za-z0-9]";

    private static final Pattern WORD = Pattern.compile(LEVEL + "(?:级别?|件|版)*");
    private static final Pattern AFTER_SIDE = Pattern.compile("^(?:$|" + SIDE + ")");
    private static final Pattern BEFORE_SIDE = Pattern.compile("(?:^|" + SIDE + ")$");
    /** What secrecy work does with levels; a paper on it is about them, and not of one. */
    private static final Pattern WORK = Pattern.compile(
            "管理|办法|条例|规定|规程|制度|细则|审查|鉴定|解密|销毁|回收|清退|培训|教育|宣传|检查|保护|押运|泄[露漏密]|认定|目录|法(?:$|律|规)|计算|投票|选举|载体|人员|设备|采购|系统|资质|岗位|战线|防|保障|性|保密|传递|登记|台账|定密|范围|规范|标准|建设|指南|手册");

    private static final Pattern PROSE = Pattern.compile("(?:国家|保守|严守|坚守|守|泄露|泄漏|窃取|刺探|知悉|涉及|属于|[守泄窃涉属含有非无不的和与及或、])$");
    private static final Pattern LIST = Pattern.compile("^[、和与及或/]" + LEVEL);

    private static final Pattern CLASSIFIED_NAME = Pattern.compile(
            "(?<![不非未无脱去])" + CLASSIFIED
                    + "(?:级|件|版)?(?:$|不|请|严|[\\s\\p{P}\\p{S}]|(?:方案|材料|文件|附件|报告|请示|议题|稿|内容|资料|纪要|清单|通知|汇报)(?:$|[\\s\\p{P}\\p{S}0-9]))");
    private static final Pattern BRACKETED = Pattern.compile(OPEN + " ?(?:密|密件|密级文件) ?" + CLOSE);

    private NamedFiles() {}

    /** @param name whether the text is known to be a file's name, even without an ending */
    static boolean in(String text, boolean name) {
        Matcher file = NAME.matcher(text);
        if (file.matches()) {
            return marked(file.group(1));
        }
        return name && text.length() <= 300 && marked(text.strip());
    }

    private static boolean marked(String stem) {
        if (BRACKETED.matcher(stem).find() || CLASSIFIED_NAME.matcher(stem).find()) {
            return true;
        }
        Matcher word = WORD.matcher(stem);
        while (word.find()) {
            if (marked(
                    stem.substring(0, word.start()),
                    stem.substring(word.end()),
                    word.group().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean marked(String before, String after, char word) {
        boolean apartBefore = BEFORE_SIDE.matcher(before).find();
        boolean withinPhrase = word == MarkedText.STATE_SECRET && !apartBefore;
        if (PROSE.matcher(before).find() || LIST.matcher(after).find() || withinPhrase) {
            return false;
        }
        boolean apartAfter = AFTER_SIDE.matcher(after).find();
        if (apartBefore && apartAfter) {
            return true;
        }
        return apartAfter
                ? !WORK.matcher(before).find()
                : word != MarkedText.DISGUISED && !WORK.matcher(after).find();
    }
}
