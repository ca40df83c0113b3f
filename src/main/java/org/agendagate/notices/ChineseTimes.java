package org.agendagate.notices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as officials write them: 2026年10月12日（星期一）17:30. */
public final class ChineseTimes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日（EEEE）", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu年M月d日（EEEE）HH:mm", Locale.SIMPLIFIED_CHINESE);

    private ChineseTimes() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** Whether a finding's {@code yyyy-MM-dd} or {@code yyyy-MM-dd HH:mm} is over at {@code now}. */
    static boolean isOver(String due, LocalDateTime now) {
        return due.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(due).isBefore(now.toLocalDate())
                : due.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")
                        && LocalDateTime.parse(due.replace(' ', 'T')).isBefore(now);
    }

    /** A finding's {@code yyyy-MM-dd} or {@code yyyy-MM-dd HH:mm}; anything else as it stands. */
    public static String due(String due) {
        return due.matches("\\d{4}-\\d{2}-\\d{2}")
                ? WEEKDAY.format(LocalDate.parse(due)) + "下班前"
                : due.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")
                        ? time(LocalDateTime.parse(due.replace(' ', 'T'))) + "前"
                        : due;
    }
}
