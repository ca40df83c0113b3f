package org.agendagate.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, times, and yes or no, as people type them. */
final class Typed {
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");
    private static final Pattern BARE_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(上午|下午|晚上)?(\\d{1,2})(?:[:：点时]|:)(\\d{1,2})?分?(?:[:：](\\d{1,2})秒?|(\\d{1,2})秒)?");
    private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "☑", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "×", "✗", "✘", "n", "no", "false", "0");

    private Typed() {}

    static @Nullable Boolean yesOrNo(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(plain) ? Boolean.TRUE : NO.contains(plain) ? Boolean.FALSE : null;
    }

    /** The day as a packet has it; {@code null} where none is told. A time of day beside it is left out. */
    static @Nullable String day(String text) {
        String plain = plain(text);
        Matcher day = DAY.matcher(plain);
        Matcher bare = BARE_DAY.matcher(plain);
        if (day.lookingAt()
                && (day.end() == plain.length()
                        || TIME.matcher(plain.substring(day.end()).strip()).matches())) {
            return dayOf(day);
        }
        return bare.matches() ? dayOf(bare) : null;
    }

    /** The time in the office's zone; {@code null} where either the day or the time of day is missing. */
    static @Nullable String time(String text) {
        String plain = plain(text);
        Matcher day = DAY.matcher(plain);
        if (!day.lookingAt() || dayOf(day) == null) {
            return null;
        }
        Matcher time = TIME.matcher(plain.substring(day.end()).strip());
        if (!time.matches()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(2));
        boolean later = time.group(1) != null && !time.group(1).equals("上午") && hour < 12;
        try {
            LocalDateTime at = LocalDate.parse(dayOf(day))
                    .atTime(
                            later ? hour + 12 : hour,
                            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)),
                            seconds(time));
            return String.format(Locale.ROOT, "%s:%02d+08:00", at.withSecond(0), at.getSecond());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int seconds(Matcher time) {
        String seconds = time.group(4) != null ? time.group(4) : time.group(5);
        return seconds == null ? 0 : Integer.parseInt(seconds);
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC)
                .replaceFirst("(?<=\\d)T(?=\\d)", " ")
                .replaceAll("\\s+", " ");
    }

    private static @Nullable String dayOf(Matcher day) {
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .toString();
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
