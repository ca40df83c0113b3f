package org.agendagate.reading;

import java.math.BigDecimal;
import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.Quoted;
import org.jspecify.annotations.Nullable;

/** Numbers of a packet: only those that survive the canonical form, which keeps about 15 digits. */
final class JsonNumber {
    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 30;

    private JsonNumber() {}

    /** Why a number as written cannot be used, or nothing. Looks at the text before it makes a number of it. */
    static @Nullable Fault fault(String digits) {
        if (digits.length() > LONGEST || exponent(digits) > LARGEST_EXPONENT) {
            return new Fault(
                    "number-out-of-range",
                    "数值 " + Quoted.text(digits) + " 过大、过小或者位数过多；请填写通常写法的数值",
                    "the number " + Quoted.text(digits)
                            + " is far too large, too small or too long; write a plain number");
        }
        BigDecimal number = new BigDecimal(digits);
        if (new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) != 0) {
            return new Fault(
                    "inexact-number",
                    "数值 " + Quoted.text(digits) + " 有效数字过多，无法原样保存；请不超过 15 位有效数字",
                    "the number " + Quoted.text(digits) + " has more digits than can be kept; use at most 15");
        }
        return null;
    }

    /** The number, without zeros that mean nothing. */
    static BigDecimal of(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static int exponent(String digits) {
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (e < 0) {
            return 0;
        }
        String exponent = digits.substring(e + 1).replaceFirst("^[+-]?0*", "");
        return exponent.length() > 3 ? Integer.MAX_VALUE : exponent.isEmpty() ? 0 : Integer.parseInt(exponent);
    }
}
