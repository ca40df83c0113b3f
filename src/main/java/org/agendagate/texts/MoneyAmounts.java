package org.agendagate.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the amounts of money of a folded text, however they are written: 500万元, 1.2亿元, 1,200,000元, 伍佰万元整,
 * 一亿二千万元, 两个亿, 500余万元, 人民币3000万, 200万美元.
 */
public final class MoneyAmounts {
    private static final String MANY = "(?:余|多|来)?";
    private static final String SCALE = "(?<scale>万亿|千亿|百亿|十亿|亿万|千万|百万|十万|千|百|万|亿)?";
    private static final String FOREIGN = "美元|美金|欧元|英镑|港元|港币|日元|澳元|加元|卢布|韩元|新元|新加坡元|瑞士法郎|法郎|USD|EUR|GBP|HKD|JPY";
    private static final String YUAN = "元人民币|元整|圆整|元正|元|圆|人民币";

    private static final Pattern ARABIC = Pattern.compile("(?<sign>人民币|RMB|CNY|[¥￥$€£])?"
            + "(?<![\\d.])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?)" + MANY
            + "(?<pieces>个)?" + SCALE + MANY + "(?:(?<yuan>" + YUAN + ")|(?<foreign>" + FOREIGN + "))?");

    private static final Pattern WRITTEN = Pattern.compile("(?<sign>人民币)?"
            + "(?<number>[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟点几半万亿余多]{1,40}?)(?<pieces>个[亿万])?"
            + "(?:(?<yuan>" + YUAN + ")|(?<foreign>" + FOREIGN + ")|(?<=个[亿万]))");

    /** Smaller sums are rates and fees, never what a meeting decides on. */
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(10_000);

    private static final Map<Character, Character> PLAIN = Map.ofEntries(
            Map.entry('〇', '零'),
            Map.entry('两', '二'),
            Map.entry('壹', '一'),
            Map.entry('贰', '二'),
            Map.entry('叁', '三'),
            Map.entry('肆', '四'),
            Map.entry('伍', '五'),
            Map.entry('陆', '六'),
            Map.entry('柒', '七'),
            Map.entry('捌', '八'),
            Map.entry('玖', '九'),
            Map.entry('拾', '十'),
            Map.entry('佰', '百'),
            Map.entry('仟', '千'),
            Map.entry('几', '三'));
    private static final String DIGITS = "零一二三四五六七八九";

    private MoneyAmounts() {}

    /** The amounts in {@code folded}, in the order of the text. */
    public static List<MoneyAmount> in(String folded) {
        List<MoneyAmount> found = new ArrayList<>();
        Matcher arabic = ARABIC.matcher(folded);
        while (arabic.find()) {
            addArabic(arabic, found);
        }
        Matcher written = WRITTEN.matcher(folded);
        while (written.find()) {
            addWritten(written, found);
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    private static void addArabic(Matcher match, List<MoneyAmount> found) {
        String scale = match.group("scale");
        String foreign = currency(match);
        boolean named = match.group("yuan") != null || match.group("sign") != null || !foreign.isEmpty();
        if (!named && (scale == null || scale.endsWith("千") || scale.endsWith("百"))) {
            return;
        }
        String digits = match.group("number").replace(",", "");
        BigDecimal factor = scaleOf(scale);
        BigDecimal number = new BigDecimal(digits);
        add(
                match,
                number.multiply(factor),
                BigDecimal.ONE.movePointLeft(number.scale()).multiply(scale == null ? stepOf(number) : factor),
                foreign,
                named || match.group("pieces") != null,
                found);
    }

    /** Of a number without places behind the point: what its last digit but zeros stands for. */
    private static BigDecimal stepOf(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ONE : number.stripTrailingZeros();
        return number.scale() > 0 || bare.scale() >= 0 ? BigDecimal.ONE : BigDecimal.TEN.pow(-bare.scale());
    }

    private static void addWritten(Matcher match, List<MoneyAmount> found) {
        String pieces = match.group("pieces");
        String words = match.group("number") + (pieces == null ? "" : pieces.substring(1));
        BigDecimal number = written(words);
        if (number.signum() > 0) {
            add(match, number, stepOf(number), currency(match), true, found);
        }
    }

    private static void add(
            Matcher match, BigDecimal sum, BigDecimal step, String currency, boolean sure, List<MoneyAmount> found) {
        boolean overlaps = found.stream().anyMatch(other -> match.start() < other.end() && other.start() < match.end());
        if (sum.compareTo(SMALLEST) >= 0 && !overlaps) {
            found.add(new MoneyAmount(match.start(), match.end(), sum, step, currency, sure));
        }
    }

    private static String currency(Matcher match) {
        String foreign = match.group("foreign");
        String sign = match.group("sign");
        if (foreign != null) {
            return foreign;
        }
        return sign != null && "$€£".contains(sign) ? sign : "";
    }

    private static BigDecimal scaleOf(@org.jspecify.annotations.Nullable String scale) {
        BigDecimal factor = BigDecimal.ONE;
        for (char place : (scale == null ? "" : scale).toCharArray()) {
            factor = factor.multiply(BigDecimal.valueOf(placeOf(place)));
        }
        return factor;
    }

    private static long placeOf(char place) {
        return switch (place) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /** 一亿二千万, 伍佰万, 一点二亿; zero where the characters are no number. */
    private static BigDecimal written(String words) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        int behindPoint = -1;
        boolean read = false;
        for (int at = 0; at < words.length(); at++) {
            char raw = words.charAt(at);
            char character = PLAIN.getOrDefault(raw, raw);
            int value = DIGITS.indexOf(character);
            long place = placeOf(character);
            if (value >= 0) {
                behindPoint = behindPoint < 0 ? -1 : behindPoint + 1;
                digit = behindPoint < 0
                        ? BigDecimal.valueOf(value)
                        : digit.add(BigDecimal.valueOf(value).movePointLeft(behindPoint));
                read = true;
            } else if (character == '点') {
                behindPoint = 0;
            } else if (character == '半') {
                digit = new BigDecimal("0.5");
                read = true;
            } else if (place >= 10_000) {
                BigDecimal before = section.add(digit);
                total = place > 10_000
                        ? total.add(before).multiply(BigDecimal.valueOf(place))
                        : total.add(before.multiply(BigDecimal.valueOf(place)));
                section = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
                behindPoint = -1;
            } else if (place > 0) {
                section =
                        section.add((digit.signum() == 0 ? BigDecimal.ONE : digit).multiply(BigDecimal.valueOf(place)));
                digit = BigDecimal.ZERO;
                behindPoint = -1;
                read = true;
            }
        }
        return read ? total.add(section).add(digit) : BigDecimal.ZERO;
    }
}
