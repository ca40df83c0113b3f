package org.agendagate.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.texts.TimeLimit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest {
    private static final LocalDate MEETING = LocalDate.of(2026, 10, 12);

    private static List<TimeLimit> in(String text) {
        return TimeLimits.in(FoldedText.word(text), MEETING);
    }

    @Test
    void tellsDaysFromWorkingDays() {
        assertThat(in("5日内报送，5个工作日内答复"))
                .extracting(TimeLimit::kind, TimeLimit::amount, TimeLimit::words)
                .containsExactly(tuple(Kind.CALENDAR_DAYS, 5, "5日内"), tuple(Kind.WORKING_DAYS, 5, "5个工作日内"));
    }

    @ParameterizedTest
    @CsvSource({
        "三个工作日内, WORKING_DAYS, 3",
        "３ 个 工作日 以内, WORKING_DAYS, 3",
        "十五個工作日內, WORKING_DAYS, 15",
        "二十三个工作日之内, WORKING_DAYS, 23",
        "一百二十日内, CALENDAR_DAYS, 120",
        "7天内, CALENDAR_DAYS, 7",
        "30个自然日内, CALENDAR_DAYS, 30",
        "半个月内, CALENDAR_DAYS, 15",
        "两周内, WEEKS, 2",
        "3个月内, MONTHS, 3",
        "半年内, MONTHS, 6",
        "两年内, MONTHS, 24",
        "24小时内, HOURS, 24",
        "当天, SAME_DAY, 0",
        "当日办结, SAME_DAY, 0",
        "每月5日前报送进展, REGULAR, 0"
    })
    void understandsSpans(String text, Kind kind, int amount) {
        assertThat(in(text)).extracting(TimeLimit::kind, TimeLimit::amount).containsExactly(tuple(kind, amount));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年11月30日前, 2026-11-30",
        "２０２６年１１月３０日之前, 2026-11-30",
        "二〇二六年十一月三十日前, 2026-11-30",
        "11月30日以前完成, 2026-11-30",
        "不晚于10月31日, 2026-10-31",
        "于2026年10月31日印发, 2026-10-31",
        "2026-11-30前, 2026-11-30",
        "1月15日前, 2027-01-15",
        "2027年3月底前, 2027-03-31",
        "10月底, 2026-10-31",
        "11月上旬, 2026-11-10",
        "12月前, 2026-11-30",
        "本月底前, 2026-10-31",
        "下月底前, 2026-11-30",
        "年底前, 2026-12-31",
        "明年底前, 2027-12-31",
        "2027年内, 2027-12-31",
        "第四季度末, 2026-12-31"
    })
    void understandsDays(String text, LocalDate day) {
        assertThat(in(text)).extracting(TimeLimit::kind, TimeLimit::day).containsExactly(tuple(Kind.DAY, day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "及时办理",
                "尽快印发",
                "近期",
                "适时启动",
                "按照10月8日会议要求",
                "2026年9月30日前",
                "11月31日前",
                "2026年13月1日前",
                "第5条规定",
                "三个处室",
                "0个工作日内",
                "内部工作日志",
                ""
            })
    void takesNothingElseForALimit(String text) {
        assertThat(in(text)).isEmpty();
    }

    /** A span without a start runs from the decision; one that begins with something else cannot be reckoned. */
    @Test
    void tellsWhereASpanBegins() {
        assertThat(in("三个工作日内")).extracting(TimeLimit::fromEvent).containsExactly(false);
        assertThat(in("自收到之日起三个工作日内")).extracting(TimeLimit::fromEvent).containsExactly(true);
        assertThat(in("印发后5日内")).extracting(TimeLimit::fromEvent).containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "十, 10",
        "十五, 15",
        "二十, 20",
        "二十三, 23",
        "一百, 100",
        "一百零五, 105",
        "一百二十, 120",
        "两, 2",
        "二〇二六, 2026",
        "十十, -1",
        "百十百, -1",
        "1234567, -1",
        "'', -1"
    })
    void readsNumbers(String text, int number) {
        assertThat(ChineseNumber.of(text)).isEqualTo(number);
    }
}
