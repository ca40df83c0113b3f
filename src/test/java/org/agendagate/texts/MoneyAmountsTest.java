package org.agendagate.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyAmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            安排资金500万元              | 5000000
            （1.2亿元）                  | 120000000
            １．２亿元                   | 120000000
            资金5,000,000.00元           | 5000000.00
            资金1,200万元                | 12000000
            伍佰万元整                   | 5000000
            壹亿贰仟万元                 | 120000000
            伍佰萬圓                     | 5000000
            一亿二千万元                 | 120000000
            一千二百三十万元             | 12300000
            一点二亿元                   | 120000000.0
            一亿零五百万元               | 105000000
            两个亿                       | 200000000
            2个亿                        | 200000000
            500余万元                    | 5000000
            5千万元                      | 50000000
            人民币3000万                 | 30000000
            ¥500万                       | 5000000
            500 万 元                    | 5000000
            200万美元                    | 2000000
            三百万欧元                   | 3000000
            1.5万亿元                    | 1500000000000
            """)
    void findsAmountsHoweverTheyAreWritten(String text, String sum) {
        assertThat(MoneyAmounts.in(FoldedText.word(text)))
                .singleElement()
                .satisfies(amount -> assertThat(amount.sum()).isEqualByComparingTo(sum));
    }

    @ParameterizedTest
    @CsvSource({"多元化解机制", "一元化管理", "每人每月650元", "2026年", "第三季度", "十五五规划", "百元大钞", "2元", "三元区"})
    void findsNoAmountWhereNoneIs(String text) {
        assertThat(MoneyAmounts.in(FoldedText.word(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500万人", "1.2亿千瓦时", "30万吨"})
    void isNotSureOfWhatMayBeAnythingElse(String text) {
        assertThat(MoneyAmounts.in(FoldedText.word(text)))
                .allSatisfy(amount -> assertThat(amount.sure()).isFalse());
    }
}
