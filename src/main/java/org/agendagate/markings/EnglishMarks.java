package org.agendagate.markings;

import java.util.regex.Pattern;

/** Levels in English, and codes that stand for a level beside a star. */
final class EnglishMarks {
    private static final String WORD =
            "(?:(?:strictly|highly|most) )?(?:top[ _-]?secret|state[ _-]?secrets?|secret|confidential|classified)";
    private static final String CAPITAL = "(?:TOP[ _-]?SECRET|STATE[ _-]?SECRETS?|SECRET|CONFIDENTIAL|CLASSIFIED)";
    private static final String SIGNS = "(?: |\\p{P}|\\p{S}){0,6}";
    private static final String BOUND = "(?![A-Za-z])";

    private static final Pattern ANY = Pattern.compile("(?i)secret|confidential|classified");
    private static final Pattern ALONE = Pattern.compile("(?i)\n" + SIGNS + WORD + "(?://? ?[A-Z/ ]{2,30})?" + SIGNS
            + "(?:" + LevelMarks.TERM + ")?" + SIGNS + "\n");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:classification|security level|secrecy level|secrecy|classification level|级|密别|密等)"
                    + "(?: ?(?:level|marking))? ?(?:[:=\\-]|is) ?[\\[(“\"]?" + WORD + BOUND);
    private static final Pattern STARRED = Pattern.compile("(?i)" + WORD + " ?" + LevelMarks.STAR);
    private static final Pattern TERMED =
            Pattern.compile("\n" + SIGNS + CAPITAL + "[ \\p{P}\\p{S}]{1,4}" + LevelMarks.TERM + LevelMarks.BOUND);
    private static final Pattern BRACKETED = Pattern.compile(
            "(?i)\n ?[(\\[【{] ?" + WORD + " ?[)\\]】}]|[(\\[【{] ?" + WORD + " ?[)\\]】}] ?(?:\\.[A-Za-z0-9]{1,5})?\n");
    private static final Pattern EDGE = Pattern.compile("\n" + CAPITAL
            + "(?: ?[-–—:|/_]+ ?| (?=\\p{IsHan}))(?=[\\p{L}《\\d])|(?: ?[-–—|/] ?|(?<=\\p{IsHan}) )" + CAPITAL + "\n");
    private static final Pattern SAID = Pattern.compile(
            "(?i)this (?:document|file|paper|material|message|item|report|page) (?:is|has been|contains) (?:classified|marked )? ?(?:as )?(?:a )?"
                    + WORD + BOUND);
    private static final String ENDING =
            "(?=[\\s\\p{P}\\p{IsHan}])(?![-_ ](?:key|sharing|garden|service|ballot|manager|store|handling|information))[^\n]{0,200}\\.[A-Za-z0-9]{1,5}\n";
    private static final String UNLESS =
            "(?<!(?i:non[-_ ]|not[-_ ]|un|trade[-_ ]|client[-_ ]|work[-_ ]|app[-_ ]|api[-_ ]))";
    private static final Pattern FILE = Pattern.compile("[\\s\\p{P}\\p{IsHan}]" + UNLESS + CAPITAL + ENDING);
    /** In a Chinese name no word is English by chance. */
    private static final Pattern CHINESE_FILE =
            Pattern.compile("\n(?=[^\n]{0,200}\\p{IsHan})(?:[^\n]{0,200}[\\s\\p{P}\\p{IsHan}])?" + UNLESS + "(?i:"
                    + WORD + ")" + ENDING);

    private static final Pattern CODE =
            Pattern.compile("(?i)(?<![A-Za-z])(?:jue ?mi|ji ?mi|mi ?mi|jm|mm|ts|密|机|秘|绝|宻) ?" + LevelMarks.STAR + " ?"
                    + LevelMarks.TERM);

    private EnglishMarks() {}

    static boolean in(String text) {
        return (hasStar(text) && CODE.matcher(text).find())
                || (ANY.matcher(text).find()
                        && (ALONE.matcher(text).find()
                                || NAMED.matcher(text).find()
                                || STARRED.matcher(text).find()
                                || TERMED.matcher(text).find()
                                || BRACKETED.matcher(text).find()
                                || EDGE.matcher(text).find()
                                || SAID.matcher(text).find()
                                || FILE.matcher(text).find()
                                || CHINESE_FILE.matcher(text).matches()));
    }

    private static boolean hasStar(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (LevelMarks.isStar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
