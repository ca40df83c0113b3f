package org.agendagate.opinions;

import java.util.regex.Pattern;

/**
 * Boxes to tick, such as ☑同意 □不同意, all before or all behind their words. What is not ticked falls away where it is a
 * plain choice; a box beside anything else stays, and nobody understands it.
 */
final class Boxes {
    private static final String TICKED = "[☑✓✔√☒✅■●◉🗹]";
    private static final String EMPTY = "[□☐◻▢○◯]";
    private static final Pattern BRACKETED_TICK = Pattern.compile("[\\[(【][√✓✔x☑][\\])】]");
    private static final Pattern BRACKETED_BLANK = Pattern.compile("[\\[(【][\\])】]");
    private static final Pattern ONLY_BOXES = Pattern.compile("(?:" + TICKED + "|" + EMPTY + ")*");
    private static final Pattern BEFORE = Pattern.compile("(?:" + TICKED + "|" + EMPTY + ").*", Pattern.DOTALL);
    private static final Pattern BEHIND = Pattern.compile(".*(?:" + TICKED + "|" + EMPTY + ")[。.\\n]?", Pattern.DOTALL);
    private static final String CHOICE = "(?:同意|不同意|原则同意|赞成|不赞成|反对|弃权|缓议|暂缓|保留意见?|同意上会|不同意上会|暂不上会|不上会"
            + "|同意提请审议|不同意提请审议|修改后上会|修改后再报|退回|其他|其它|有意见|无意见)";
    private static final Pattern TICK = Pattern.compile(TICKED);
    private static final Pattern UNTICKED_BEFORE =
            Pattern.compile(EMPTY + CHOICE + "(?=[,。;、/\\n]|" + TICKED + "|" + EMPTY + "|$)");
    private static final Pattern UNTICKED_BEHIND =
            Pattern.compile("(?<=[,。;、/\\n]|" + TICKED + "|" + EMPTY + "|^)" + CHOICE + EMPTY);

    private Boxes() {}

    /** The text with what is ticked, and without the choices that are not. */
    static MarkedText read(MarkedText text) {
        MarkedText boxed = text.mark(BRACKETED_TICK, "☑").mark(BRACKETED_BLANK, "□");
        if (ONLY_BOXES.matcher(boxed.chars()).matches()) {
            return text;
        } else if (BEFORE.matcher(boxed.chars()).matches()) {
            return boxed.mark(UNTICKED_BEFORE, "\n").mark(TICK, "\n");
        } else if (BEHIND.matcher(boxed.chars()).matches()
                && TICK.matcher(boxed.chars()).find()) {
            return boxed.mark(UNTICKED_BEHIND, "\n").mark(TICK, "\n");
        }
        return text;
    }

    /** Whether there are choices and none is ticked. */
    static boolean noneTicked(MarkedText text) {
        MarkedText read = read(text);
        return !read.chars().equals(text.chars())
                && read.chars().replaceAll("[,。;、/\\n]", "").isEmpty();
    }
}
