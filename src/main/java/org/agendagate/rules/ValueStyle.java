package org.agendagate.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value stands in a text. */
enum ValueStyle {
    CHINESE("（空白）", "、", "yyyy年M月d日", "yyyy年M月d日HH:mm", "是", "否"),
    /** As the first edition showed Chinese texts: constants by their codes. */
    CHINESE_WITH_CODES("（空白）", "、", "yyyy年M月d日", "yyyy年M月d日HH:mm", "是", "否"),
    ENGLISH("(blank)", ", ", "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yes", "no"),
    PLAIN("", ", ", "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "true", "false");

    private final String blank;
    private final String comma;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final String yes;
    private final String no;

    ValueStyle(String blank, String comma, String date, String time, String yes, String no) {
        this.blank = blank;
        this.comma = comma;
        this.date = DateTimeFormatter.ofPattern(date, java.util.Locale.ROOT);
        this.time = DateTimeFormatter.ofPattern(time, java.util.Locale.ROOT);
        this.yes = yes;
        this.no = no;
    }

    String show(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return blank;
        } else if (value instanceof LocalDate day) {
            return date.format(day);
        } else if (value instanceof LocalDateTime moment) {
            return time.format(moment);
        } else if (value instanceof Boolean flag) {
            return flag ? yes : no;
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof List<?> list) {
            return list.isEmpty() ? blank : list.stream().map(this::show).collect(Collectors.joining(comma));
        }
        return value.toString();
    }
}
