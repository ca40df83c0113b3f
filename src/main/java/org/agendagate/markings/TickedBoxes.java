package org.agendagate.markings;

import static org.agendagate.markings.LevelMarks.BOUND;
import static org.agendagate.markings.MarkedText.CLASSIFIED;
import static org.agendagate.markings.MarkedText.LEVEL;
import static org.agendagate.markings.MarkedText.STATE_SECRET;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes of a form that are ticked for a level: ☑机密 □秘密, 机密（√）, 是否涉密：☑是 □否. Whether boxes stand before or after
 * what they are for, the first one of the line tells.
 */
final class TickedBoxes {
    private static final String TICKED = "(?:[☑☒✓✔√■◼◉●⦿⊠⊙🗹✅🅥▣◙]|[(\\[【] ?[√✓✔xXvV☑✕✗] ?[)\\]】])";
    private static final String BOX = "(?:" + TICKED + "|[□☐○◯◻▢⃞]|[(\\[【] ?[)\\]】])";
    private static final String WORD = "(?:(?<![不非未无])" + CLASSIFIED + "|" + LEVEL + ")(?:级|件|文件|事项)?";

    private static final Pattern BEFORE =
            Pattern.compile(TICKED + " ?(?:国家)?" + WORD + "(?:" + BOUND + "|" + BOX + ")");
    private static final Pattern AFTER = Pattern.compile(WORD + " ?" + TICKED);
    private static final Pattern QUESTION = Pattern.compile("是否[^\n]{0,4}[" + CLASSIFIED + STATE_SECRET + "]");
    private static final Pattern YES_BEFORE = Pattern.compile(TICKED + " ?是" + BOUND);
    private static final Pattern YES_AFTER = Pattern.compile("(?<!否)是 ?" + TICKED);
    private static final Pattern FIRST_BOX = Pattern.compile(BOX);
    private static final Pattern OPTION_BEFORE =
            Pattern.compile("(?:" + LEVEL + "|" + CLASSIFIED + "|非密|公开|内部|一般|无|是|否)(?:级|件)? ?$");

    private TickedBoxes() {}

    static boolean in(String text) {
        Matcher box = FIRST_BOX.matcher(text);
        int line = 0;
        while (line < text.length() && box.find(line)) {
            int start = text.lastIndexOf('\n', box.start()) + 1;
            int end = text.indexOf('\n', box.start());
            // Its end of line is part of it, as the bound of its last word.
            if (ticked(text.substring(start, end + 1), box.start() - start)) {
                return true;
            }
            line = end;
        }
        return false;
    }

    private static boolean ticked(String line, int firstBox) {
        boolean after = OPTION_BEFORE.matcher(line.substring(0, firstBox)).find()
                && !QUESTION.matcher(line.substring(0, firstBox) + " ")
                        .results()
                        .anyMatch(q -> q.end() >= firstBox);
        boolean asked = QUESTION.matcher(line).find();
        if (after) {
            return AFTER.matcher(line).find()
                    || (asked && YES_AFTER.matcher(line).find());
        }
        return BEFORE.matcher(line).find() || (asked && YES_BEFORE.matcher(line).find());
    }
}
