package org.agendagate.texts;

import java.math.BigDecimal;

/**
 * An amount of money that a text names.
 *
 * @param start its first character
 * @param end the place after its last character
 * @param sum the amount in units of its currency
 * @param step what its last digit that counts stands for: 10000000 for 1.2亿
 * @param currency the currency as the text writes it; empty for yuan
 * @param sure whether the text says that it is money, rather than that it may be
 */
public record MoneyAmount(int start, int end, BigDecimal sum, BigDecimal step, String currency, boolean sure) {
    public boolean isYuan() {
        return currency.isEmpty();
    }
}
