package org.agendagate.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edge cases 33 and 44 of the domain notes: variants of a title, and titles made to look like one. */
class TitlesTest {
    private static final String TITLE = "关于《明川省档案管理办法（送审稿）》的请示";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于《明川省档案管理办法（送审稿）》的请示",
                "关于《明川省档案管理办法(送审稿)》的请示",
                "关于《明川省档案管理办法〔送审稿〕》的请示",
                "《明川省档案管理办法》请示",
                "明川省档案管理办法",
                "关于《明川省档案管理办法（送审稿）》的请示（重报）",
                "關於《明川省檔案管理辦法（送審稿）》的請示",
                "关于 明川省 档案管理办法\n（草案）的报告",
                "关于〈明川省档案管理办法〉的函",
            })
    void takesVariantsForTheSameTitle(String variant) {
        assertThat(Titles.normalised(variant)).isEqualTo(Titles.normalised(TITLE));
    }

    @ParameterizedTest
    @CsvSource({
        "关于２０２６年资金安排的请示, 关于2026年资金安排的请示",
        "关于PPP项目的请示, 关于РРР项目的请示",
        "关于产业园区工作的请示, 关于产业园区エ作的请示",
        "关于二〇二六年预算的请示, 关于二○二六年预算的请示",
    })
    void seesThroughLookAlikes(String one, String other) {
        assertThat(Titles.normalised(one)).isEqualTo(Titles.normalised(other));
    }

    @ParameterizedTest
    @CsvSource({
        "关于常委会2026年第二季度工作情况的报告, 关于常委会2026年第三季度工作情况的报告",
        "关于安排2026年第一批专项资金的请示, 关于安排2026年第二批专项资金的请示",
        "关于《明川省档案管理办法》的请示, 关于《明川省档案管理办法（试行）》的请示",
        "关于《明川省档案管理办法》的请示, 关于废止《明川省档案管理办法》的请示",
    })
    void tellsAnotherItemByItsTitle(String one, String other) {
        assertThat(Titles.normalised(one)).isNotEqualTo(Titles.normalised(other));
    }

    @Test
    void readsLongTitlesAndTitlesOfSignsOnly() {
        assertThat(Titles.normalised("《》——（）\n")).isEmpty();
        assertThat(Titles.normalised("档".repeat(2_000))).hasSize(2_000);
    }
}
