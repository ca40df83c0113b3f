package org.agendagate.texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concrete time limits of a text. 5日内 are days, 5个工作日内 working days. A day that is merely mentioned
 * (按照10月8日的会议要求), that lies before the decision, or that no calendar has (11月31日) is no limit.
 */
public final class TimeLimits {
    private static final String NUMBER = "(?:\\d{1,4}|[零〇一二两三四五六七八九十百]{1,6})";
    private static final String BEFORE = "(?:之前|以前|前)";
    private static final String WITHIN = "(?:之内|以内|内)";

    private static final Pattern LIMIT = Pattern.compile("(?<same>当天|当日|即日)"
            + "|(?<regular>每(?:月|季度|年|周)(?:" + NUMBER + "月)?" + NUMBER + "[日号]" + BEFORE + ")"
            + "|(?:(?<year>\\d{4}|[零〇一二三四五六七八九]{4})年)?(?<month>" + NUMBER + ")月(?<day>" + NUMBER + ")[日号](?<dayEnd>"
            + BEFORE + ")?"
            + "|(?<isoYear>\\d{4})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?<isoEnd>" + BEFORE + ")?"
            + "|(?:(?<ofYear>\\d{4}|[零〇一二三四五六七八九]{4})年)?(?<ofMonth>" + NUMBER
            + ")月(?<part>上旬|中旬|下旬|底|末|份?(?=" + BEFORE + "))" + BEFORE + "?"
            + "|(?<thisMonth>本月|当月|下月|次月)(?:底|末|内)" + BEFORE + "?"
            + "|(?<years>半|\\d{1,2}|[一二两三四五六七八九十]{1,3})年" + WITHIN
            + "|(?:(?<endYear>\\d{4}|[零〇一二三四五六七八九]{4}|本|今|明)?年)(?:底|末|内|终)" + BEFORE + "?"
            + "|(?:第?(?<quarter>[1-4一二三四])季度)(?:底|末|内)?" + "(?:" + BEFORE + "|(?<=[底末内]))"
            + "|(?<working>" + NUMBER + ")个?工作日" + WITHIN
            + "|(?<days>" + NUMBER + ")(?:个?(?:自然日|日历日)|日|天)" + WITHIN
            + "|(?<weeks>" + NUMBER + ")(?:个?星期|周)" + WITHIN
            + "|半个月" + WITHIN
            + "|(?<months>" + NUMBER + ")个月" + WITHIN
            + "|(?<hours>" + NUMBER + ")个?小时" + WITHIN);

    /** What before a day makes it one by which something is to be done. */
    private static final Pattern UNTIL = Pattern.compile("(?:不晚于|不迟于|不超过|截止|截止到|截至|至迟|最迟|至|到|于|在|限)$");

    private static final Pattern EVENT = Pattern.compile("(?:起|后|之日)$");
    /** A day of the year as far behind the decision as this is meant for the next one. */
    private static final int MONTHS_BEHIND = 6;

    private record Span(String group, TimeLimit.Kind kind, int units) {}

    private static final List<Span> SPANS = List.of(
            new Span("working", TimeLimit.Kind.WORKING_DAYS, 1),
            new Span("days", TimeLimit.Kind.CALENDAR_DAYS, 1),
            new Span("weeks", TimeLimit.Kind.WEEKS, 1),
            new Span("months", TimeLimit.Kind.MONTHS, 1),
            new Span("years", TimeLimit.Kind.MONTHS, 12),
            new Span("hours", TimeLimit.Kind.HOURS, 1));

    private final LocalDate decidedOn;
    private final String text;
    private final Matcher found;

    private TimeLimits(String text, LocalDate decidedOn) {
        this.text = text;
        this.decidedOn = decidedOn;
        this.found = LIMIT.matcher(text);
    }

    /**
     * The limits in the order of the text.
     *
     * @param folded a text as {@link FoldedText} makes it
     * @param decidedOn the day from which spans run and on which the year of a day without one is told
     */
    public static List<TimeLimit> in(String folded, LocalDate decidedOn) {
        TimeLimits limits = new TimeLimits(folded, decidedOn);
        List<TimeLimit> list = new ArrayList<>();
        while (limits.found.find()) {
            TimeLimit limit = limits.limit();
            if (limit != null) {
                list.add(limit);
            }
        }
        return list;
    }

    private @Nullable TimeLimit limit() {
        if (found.group("same") != null) {
            return limit(TimeLimit.Kind.SAME_DAY, 0, null);
        } else if (found.group("regular") != null) {
            return limit(TimeLimit.Kind.REGULAR, 0, null);
        } else if (found.group().startsWith("半个月")) {
            return limit(TimeLimit.Kind.CALENDAR_DAYS, 15, null);
        } else if (found.group().startsWith("半年")) {
            return limit(TimeLimit.Kind.MONTHS, 6, null);
        }
        for (Span span : SPANS) {
            if (found.group(span.group()) != null) {
                int amount = ChineseNumber.of(found.group(span.group())) * span.units();
                return amount > 0 ? limit(span.kind(), amount, null) : null;
            }
        }
        return day();
    }

    private @Nullable TimeLimit day() {
        LocalDate day;
        try {
            day = namedDay();
        } catch (DateTimeException impossible) {
            return null;
        }
        return day == null || day.isBefore(decidedOn) ? null : limit(TimeLimit.Kind.DAY, 0, day);
    }

    private @Nullable LocalDate namedDay() {
        if (found.group("month") != null) {
            return isLimit("dayEnd") ? dated(found.group("year"), found.group("month"), found.group("day")) : null;
        } else if (found.group("isoYear") != null) {
            return isLimit("isoEnd")
                    ? dated(found.group("isoYear"), found.group("isoMonth"), found.group("isoDay"))
                    : null;
        } else if (found.group("ofMonth") != null) {
            return endOfPart();
        } else if (found.group("thisMonth") != null) {
            String month = found.group("thisMonth");
            int later = month.equals("下月") || month.equals("次月") ? 1 : 0;
            return YearMonth.from(decidedOn).plusMonths(later).atEndOfMonth();
        } else if (found.group("quarter") != null) {
            int quarter = ChineseNumber.of(found.group("quarter"));
            return YearMonth.of(decidedOn.getYear(), quarter * 3).atEndOfMonth();
        }
        return LocalDate.of(endYear(found.group("endYear")), 12, 31);
    }

    private boolean isLimit(String suffix) {
        return found.group(suffix) != null
                || UNTIL.matcher(text)
                        .region(Math.max(0, found.start() - 4), found.start())
                        .find();
    }

    private int endYear(@Nullable String words) {
        if (words == null || words.equals("本") || words.equals("今")) {
            return decidedOn.getYear();
        }
        return words.equals("明") ? decidedOn.getYear() + 1 : ChineseNumber.of(words);
    }

    private LocalDate endOfPart() {
        LocalDate first = dated(found.group("ofYear"), found.group("ofMonth"), "1");
        return switch (found.group("part")) {
            case "上旬" -> first.withDayOfMonth(10);
            case "中旬" -> first.withDayOfMonth(20);
            // 11月前 ends as October does.
            case "", "份" -> first.minusDays(1);
            default -> YearMonth.from(first).atEndOfMonth();
        };
    }

    private LocalDate dated(@Nullable String year, String month, String day) {
        int monthOfYear = ChineseNumber.of(month);
        int dayOfMonth = ChineseNumber.of(day);
        if (year != null) {
            return LocalDate.of(ChineseNumber.of(year), monthOfYear, dayOfMonth);
        }
        LocalDate date = LocalDate.of(decidedOn.getYear(), monthOfYear, dayOfMonth);
        return date.isBefore(decidedOn.minusMonths(MONTHS_BEHIND)) ? date.plusYears(1) : date;
    }

    private TimeLimit limit(TimeLimit.Kind kind, int amount, @Nullable LocalDate day) {
        boolean fromEvent = EVENT.matcher(text)
                .region(Math.max(0, found.start() - 2), found.start())
                .find();
        return new TimeLimit(found.start(), found.end(), found.group(), kind, amount, day, fromEvent);
    }
}
