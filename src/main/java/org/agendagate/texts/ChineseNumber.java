package org.agendagate.texts;

/** Whole numbers as texts write them: 12, 十二, 二十三, 二〇二六, 两, 半 not. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, or -1 where the characters are none. */
    static int of(String text) {
        if (text.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return text.isEmpty() || text.length() > 6 ? -1 : Integer.parseInt(text);
        }
        String plain = text.replace('〇', '零').replace('两', '二');
        return plain.indexOf('十') < 0 && plain.indexOf('百') < 0 ? byDigits(plain) : byPlaces(plain);
    }

    /** 二〇二六: one digit after the other. */
    private static int byDigits(String text) {
        int number = 0;
        for (int index = 0; index < text.length(); index++) {
            int digit = DIGITS.indexOf(text.charAt(index));
            if (digit < 0 || index > 3) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return text.isEmpty() ? -1 : number;
    }

    /** 一百二十三, 十五: digits with their places. */
    private static int byPlaces(String text) {
        int number = 0;
        int digit = -1;
        int lastPlace = 1000;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            int place = character == '百' ? 100 : character == '十' ? 10 : 0;
            if (place > 0) {
                if (place >= lastPlace) {
                    return -1;
                }
                number += (digit < 0 ? 1 : digit) * place;
                lastPlace = place;
                digit = -1;
            } else if (digit > 0 || DIGITS.indexOf(character) < 0) {
                return -1;
            } else {
                digit = DIGITS.indexOf(character);
            }
        }
        return number + Math.max(digit, 0);
    }
}
