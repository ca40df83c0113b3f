package org.agendagate.derivation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of money as officials write them: in 元, from ten thousand on in 万元, from a hundred million on in 亿元. */
final class Amounts {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private Amounts() {}

    static String text(@Nullable BigDecimal yuan) {
        if (yuan == null) {
            return "未填报";
        } else if (yuan.compareTo(YI) >= 0) {
            return plain(yuan.divide(YI)) + "亿元";
        }
        return yuan.compareTo(WAN) >= 0 ? plain(yuan.divide(WAN)) + "万元" : plain(yuan) + "元";
    }

    static String textEn(@Nullable BigDecimal yuan) {
        return yuan == null ? "not stated" : plain(yuan) + " yuan";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
