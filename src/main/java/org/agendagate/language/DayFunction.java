package org.agendagate.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agendagate.facts.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may have counted between two days, or back from one. Each is total: of an absent day nothing is
 * counted, and the result is absent too.
 */
public enum DayFunction {
    /** Days after the first up to the second, which counts itself; below zero where it lies before the first. */
    DAYS("days", "天数", FieldKind.NUMBER, 0),
    /** Working days, counted the same way. */
    WORKING_DAYS("workingDays", "工作日数", FieldKind.NUMBER, 0),
    /** The day so many days before. */
    DAYS_BEFORE("daysBefore", "几天前", FieldKind.DATE, 3_660),
    /** The so-manieth working day before. */
    WORKING_DAYS_BEFORE("workingDaysBefore", "几个工作日前", FieldKind.DATE, 366),
    /** The same day of the month so many months before, or that month's last. */
    MONTHS_BEFORE("monthsBefore", "几个月前", FieldKind.DATE, 120);

    private final String word;
    private final String zh;
    private final FieldKind result;
    private final int most;

    DayFunction(String word, String zh, FieldKind result, int most) {
        this.word = word;
        this.zh = zh;
        this.result = result;
        this.most = most;
    }

    /** The function that is called so in one of the two languages; {@code null} where none is. */
    static @Nullable DayFunction find(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(word) || function.zh.equals(word))
                .findFirst()
                .orElse(null);
    }

    /** All their names. */
    public static List<String> words() {
        return Arrays.stream(values())
                .flatMap(function -> Stream.of(function.word, function.zh))
                .toList();
    }

    /** The English name. */
    public String word() {
        return word;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** What kind of value it yields. */
    FieldKind result() {
        return result;
    }

    /** Whether it counts back from one day, and not between two. */
    boolean countsBack() {
        return result == FieldKind.DATE;
    }

    /** How far back it counts at most. */
    int most() {
        return most;
    }

    /** How it is called, as a problem shows it. */
    String form(boolean chinese) {
        String called = chinese ? zh : word;
        String format = countsBack() ? "%s( date, 3 )" : "%s( date, date )";
        return String.format(Locale.ROOT, chinese ? format.replace("date", "日期") : format, called);
    }
}
