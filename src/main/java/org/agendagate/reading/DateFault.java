package org.agendagate.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.Quoted;
import tools.jackson.databind.JsonNode;

/** Why a text is not the day or the moment its field asks for; sentences without their subject. */
final class DateFault {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern MOMENT =
            Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern LOOSE =
            Pattern.compile("\\s*([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?.{0,40}");

    private DateFault() {}

    static Fault of(String text, JsonNode rule) {
        boolean moment = rule.path("format").asString().equals("date-time");
        String given = Quoted.text(text);
        Matcher form = (moment ? MOMENT : DAY).matcher(text);
        if (!form.matches()) {
            return form(text, given, rule, moment);
        }
        if (!exists(text, form, moment)) {
            return new Fault(
                    "impossible-date",
                    "的值 " + given + " 在日历上不存在；请核对年月日" + (moment ? "和时间" : ""),
                    "is " + given + ", which does not exist in the calendar; check the day"
                            + (moment ? " and time" : ""));
        }
        int year = Integer.parseInt(form.group(1));
        if (year < 2000 || year > 2100) {
            return new Fault(
                    "date-out-of-range",
                    "的值 " + given + " 超出 2000 年至 2100 年的范围；请核对年份",
                    "is " + given + ", outside the years 2000 to 2100; check the year");
        }
        return moment && form.group(5) == null ? noOffset(text, given) : form(text, given, rule, moment);
    }

    private static Fault noOffset(String text, String given) {
        String better = Quoted.shorten(text) + "+08:00";
        return new Fault(
                "missing-offset",
                "的值 " + given + " 缺少时区；北京时间请写作 " + better,
                "is " + given + " without an offset; write Beijing time as `" + better + "`");
    }

    private static Fault form(String text, String given, JsonNode rule, boolean moment) {
        String example = rule.path("examples").path(0).asString();
        Matcher loose = LOOSE.matcher(text.length() > 80 ? "" : text);
        if (!moment && loose.matches() && real(loose)) {
            example = String.format(
                    Locale.ROOT,
                    "%s-%02d-%02d",
                    loose.group(1),
                    Integer.valueOf(loose.group(2)),
                    Integer.valueOf(loose.group(3)));
        }
        return new Fault(
                "wrong-form",
                "的值 " + given + " 不符合日期" + (moment ? "时间" : "") + "格式；请写作 " + example,
                "is " + given + ", not a " + (moment ? "date and time" : "date") + " as asked for; write it like `"
                        + example + "`");
    }

    private static boolean exists(String text, Matcher form, boolean moment) {
        if (!real(form)) {
            return false;
        }
        try {
            return !moment || OffsetDateTime.parse(form.group(5) == null ? text + "Z" : text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean real(Matcher day) {
        try {
            return LocalDate.of(number(day, 1), number(day, 2), number(day, 3)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
